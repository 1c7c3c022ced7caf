package org.kaikaku.service.procedure.counter.code;

import java.time.Clock;
import java.time.LocalDate;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Recovery;
import org.kaikaku.service.procedure.counter.visit.Visit;
import org.kaikaku.service.procedure.counter.visit.Visit.LinkPermission;
import org.kaikaku.service.procedure.counter.visit.Visits;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives the code that lets somebody back into their account to whom a link code would be given, too: whoever was identified here. */
@Service
class GiveRecoveryCode {
    private final Recovery recovery;
    private final Visits visits;
    private final Clock clock;

    GiveRecoveryCode(Recovery recovery, Visits visits, Clock clock) {
        this.recovery = recovery;
        this.visits = visits;
        this.clock = clock;
    }

    sealed interface Result {
        record Given(Recovery.Given.Code code) implements Result {}

        record NotIdentified() implements Result {}

        record NoAccount() implements Result {}
    }

    @Transactional
    public Result give(Visit visit, Actor actor) {
        return switch (visit.linkCode(LocalDate.ofInstant(clock.instant(), City.ZONE))) {
            case LinkPermission.Refused _ -> new Result.NotIdentified();
            case LinkPermission.Allowed(var person) ->
                switch (recovery.give(person, actor)) {
                    case Recovery.Given.NoAccount _ -> new Result.NoAccount();
                    case Recovery.Given.Code code -> {
                        if (visit instanceof Visit.InProgress open
                                && open.opening().event() == null) {
                            visits.save(open.end(clock.instant()));
                        }
                        yield new Result.Given(code);
                    }
                };
        };
    }
}
