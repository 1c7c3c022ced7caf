package org.kaikaku.service.procedure.office.allotment;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.service.procedure.application.Applications.ChangedMeanwhile;
import org.kaikaku.service.procedure.application.Applications.NoSuchApplication;
import org.kaikaku.service.procedure.application.Outcome;
import org.kaikaku.service.procedure.application.Worker;
import org.kaikaku.service.procedure.office.Casework;
import org.kaikaku.service.procedure.office.allotment.Allotment.Given;
import org.kaikaku.service.procedure.office.allotment.Allotting.Ticked;
import org.kaikaku.service.procedure.office.desk.Handing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Many cases with one confirmation, each in a transaction of its own: what has moved meanwhile keeps none of the others back. */
@Service
class AllotCases {
    private final ClaimApplication claim;
    private final AssignApplication assign;
    private final Casework casework;
    private final Allotments allotments;
    private final Accounts accounts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AllotCases(
            ClaimApplication claim,
            AssignApplication assign,
            Casework casework,
            Allotments allotments,
            Accounts accounts,
            TransactionTemplate transaction,
            Clock clock) {
        this.claim = claim;
        this.assign = assign;
        this.casework = casework;
        this.allotments = allotments;
        this.accounts = accounts;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * @param key of the confirmation, which counts once
     * @param words that go with each case
     */
    void allot(UUID key, Allotting wanted, Handing words, Actor actor) {
        var to = wanted.to() == null ? actor.account() : wanted.to();
        var name = accounts.actor(to).map(Actor::name).orElse(actor.name());
        if (!allotments.begin(key, actor.account(), name, clock.instant())) {
            return;
        }
        for (var ticked : wanted.cases()) {
            var problem = problem(key, ticked, wanted.claim(), to, words, actor);
            if (problem != null) {
                allotments.add(key, new Given(ticked.receipt(), null, null, problem, null));
            }
        }
    }

    /** @return null when it was given */
    private @Nullable String problem(UUID key, Ticked ticked, boolean claims, UUID to, Handing words, Actor actor) {
        try {
            return transaction.execute(status -> give(key, ticked, claims, to, words, actor));
        } catch (ChangedMeanwhile e) {
            return "office.allot.changed";
        } catch (NoSuchApplication e) {
            return "office.allot.missing";
        }
    }

    private @Nullable String give(UUID key, Ticked ticked, boolean claims, UUID to, Handing words, Actor actor) {
        var receipt = ticked.receipt().toString();
        @Nullable
        Worker before = casework.open(receipt, ticked.version(), actor).worker();
        var outcome = claims
                ? claim.claim(receipt, ticked.version(), actor)
                : assign.assign(receipt, ticked.version(), to, words, actor);
        if (outcome instanceof Outcome.Refused(var why)) {
            return "office.refused." + why;
        }
        allotments.add(key, new Given(ticked.receipt(), ticked.version() + 1, before, null, null));
        return null;
    }
}
