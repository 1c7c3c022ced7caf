package org.kaikaku.service.procedure.counter.code;

import java.time.Clock;
import java.time.LocalDate;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.service.procedure.counter.visit.Visit;
import org.kaikaku.service.procedure.counter.visit.Visit.LinkPermission;
import org.kaikaku.service.procedure.counter.visit.Visits;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives out a link code to whom the visit says it may go. */
@Service
class IssueLinkCode {
    private final Accounts accounts;
    private final Visits visits;
    private final Clock clock;

    IssueLinkCode(Accounts accounts, Visits visits, Clock clock) {
        this.accounts = accounts;
        this.visits = visits;
        this.clock = clock;
    }

    sealed interface Result {
        record Issued(String code) implements Result {}

        record Refused(LinkPermission.Why why) implements Result {}
    }

    @Transactional
    public Result issue(Visit visit, Actor actor) {
        return switch (visit.linkCode(LocalDate.ofInstant(clock.instant(), City.ZONE))) {
            case LinkPermission.Allowed(var person) -> {
                if (visit instanceof Visit.InProgress open && open.opening().event() == null) {
                    visits.save(open.end(clock.instant()));
                }
                yield new Result.Issued(accounts.issueLinkCode(person, actor));
            }
            case LinkPermission.Refused(var why) -> new Result.Refused(why);
        };
    }
}
