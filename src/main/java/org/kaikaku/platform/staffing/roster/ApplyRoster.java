package org.kaikaku.platform.staffing.roster;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.consent.CannotBeDone;
import org.kaikaku.platform.consent.ConsentGiven;
import org.kaikaku.platform.consent.ConsentLapsed;
import org.kaikaku.platform.consent.ConsentRefused;
import org.kaikaku.platform.consent.ConsentRequest;
import org.kaikaku.platform.consent.Consents;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.identity.Roles;
import org.kaikaku.platform.staffing.roster.Roster.Decision;
import org.kaikaku.platform.staffing.roster.Roster.Why;
import org.kaikaku.platform.web.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Applies a file with one confirmation, at once or, where the city's roles say so, once a second person has agreed. */
@Service
class ApplyRoster {
    static final String ACT = "staffing.roster";
    private static final String ROSTER = "roster";

    private final Rosters rosters;
    private final Changes changes;
    private final Planning planning;
    private final CarryOut carryOut;
    private final Roles roles;
    private final Accounts accounts;
    private final Consents consents;
    private final Texts texts;
    private final Journal journal;
    private final Clock clock;

    ApplyRoster(
            Rosters rosters,
            Changes changes,
            Planning planning,
            CarryOut carryOut,
            Roles roles,
            Accounts accounts,
            Consents consents,
            Texts texts,
            Journal journal,
            Clock clock) {
        this.rosters = rosters;
        this.changes = changes;
        this.planning = planning;
        this.carryOut = carryOut;
        this.roles = roles;
        this.accounts = accounts;
        this.consents = consents;
        this.texts = texts;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public UUID take(String name, List<Row> rows, Actor actor) {
        var head = new Roster.Head(UUID.randomUUID(), name, rows, actor.doer(), clock.instant(), 1);
        rosters.add(new Roster.Draft(head));
        journal.write(new Trace(actor.doer(), Act.CREATE, "異動名簿を読み込む", null, object(head.id())));
        return head.id();
    }

    /** Whether a second person must agree. */
    boolean takesTwo(Plan plan) {
        var book = roles.current();
        return book.marked(Right.KEEP) || !plan.givenByTwo(book).isEmpty();
    }

    /** @param seen the mark of the plan that was confirmed */
    @Transactional
    public Decision apply(Roster.Draft draft, String seen, String reason, Actor actor) {
        var plan = planning.plan(draft.head().rows());
        var decision = draft.apply(plan, seen, takesTwo(plan), reason, actor.doer(), clock.instant());
        if (decision instanceof Decision.Accepted(var roster)) {
            if (!rosters.save(roster)) {
                return new Decision.Refused(Why.NOT_NOW);
            }
            switch (roster) {
                case Roster.Applied applied -> carryOut(applied, plan);
                case Roster.Asked asked -> ask(asked, plan, actor);
                case Roster.Draft _ -> {
                    // No decision leads back here.
                }
            }
        }
        return decision;
    }

    private void ask(Roster.Asked asked, Plan plan, Actor actor) {
        var id = asked.head().id();
        consents.ask(
                new ConsentRequest(
                        ACT,
                        object(id),
                        null,
                        texts.text("staffing.roster.words", plan.changes().size()),
                        asked.reason(),
                        Map.of(ROSTER, id.toString(), ConsentRequest.PAGE, RosterPages.ALL + "/" + id),
                        Right.KEEP,
                        "*",
                        null),
                actor);
    }

    @EventListener
    void given(ConsentGiven given) {
        if (!given.act().equals(ACT)) {
            return;
        }
        if (!(asked(given.payload()) instanceof Roster.Asked asked)) {
            throw new CannotBeDone(texts.get("staffing.roster.why.NOT_NOW"));
        }
        var plan = planning.plan(asked.head().rows());
        if (!stillMay(given.asker())) {
            throw new CannotBeDone(texts.get("staffing.grant.gone"));
        }
        if (benefits(given.agreer(), plan)) {
            throw new CannotBeDone(texts.get("staffing.roster.own"));
        }
        if (!(asked.agree(plan, given.agreer(), clock.instant()) instanceof Decision.Accepted(Roster.Applied applied))
                || !rosters.save(applied)) {
            throw new CannotBeDone(texts.get("staffing.roster.why.CHANGED"));
        }
        try {
            carryOut(applied, plan);
        } catch (Changes.WaitsAlready | Accounts.LoginTaken changed) {
            throw new CannotBeDone(texts.get("staffing.roster.why.CHANGED"));
        }
    }

    @EventListener
    void refused(ConsentRefused refused) {
        if (refused.act().equals(ACT)) {
            back(refused.payload());
        }
    }

    @EventListener
    void lapsed(ConsentLapsed lapsed) {
        if (lapsed.act().equals(ACT)) {
            back(lapsed.payload());
        }
    }

    private void back(Map<String, String> payload) {
        if (asked(payload) instanceof Roster.Asked asked) {
            rosters.save(asked.refuse());
        }
    }

    private Roster asked(Map<String, String> payload) {
        return rosters.find(UUID.fromString(payload.getOrDefault(ROSTER, "")))
                .orElseThrow(() -> new CannotBeDone(texts.get("staffing.roster.why.NOT_NOW")));
    }

    private boolean stillMay(Doer asker) {
        return accounts.actor(UUID.fromString(asker.id()))
                .filter(who -> who.may(Right.KEEP, "*"))
                .isPresent();
    }

    /** Nobody agrees to a role of their own that two people give. */
    private boolean benefits(Doer agreer, Plan plan) {
        var me = UUID.fromString(agreer.id());
        return plan.givenByTwo(roles.current()).stream()
                .anyMatch(change -> change instanceof Change.Move move && accounts.samePerson(move.account(), me));
    }

    private void carryOut(Roster.Applied applied, Plan plan) {
        var id = applied.head().id();
        var today = planning.today();
        journal.write(new Trace(applied.by(), Act.CHANGE, "異動名簿を登録する — " + applied.reason(), null, object(id)));
        plan.changes().forEach(change -> carryOut.plan(id, change, applied.by()));
        changes.of(id).stream()
                .filter(planned -> planned.due(today))
                .forEach(planned -> carryOut.carryOut(planned, applied.by()));
    }

    static String object(UUID roster) {
        return "roster/" + roster;
    }
}
