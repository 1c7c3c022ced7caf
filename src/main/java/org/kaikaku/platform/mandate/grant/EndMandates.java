package org.kaikaku.platform.mandate.grant;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.jobs.RecurringJob;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down what is over by itself. Nobody waits for it: who acts is asked anew each time whether the mandate holds. */
@Component
class EndMandates implements RecurringJob {
    private static final UUID FIRST = new UUID(0, 0);

    private final MandateBook book;
    private final Lives lives;
    private final Journal journal;
    private final Clock clock;
    private final TransactionTemplate together;

    EndMandates(MandateBook book, Lives lives, Journal journal, Clock clock, TransactionTemplate together) {
        this.book = book;
        this.lives = lives;
        this.journal = journal;
        this.clock = clock;
        this.together = together;
    }

    @Override
    public String name() {
        return "mandate.end";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        var page = book.inForce(FIRST);
        while (!page.isEmpty()) {
            end(page);
            page = book.inForce(page.getLast().id());
        }
    }

    private void end(List<Mandate.InForce> held) {
        var today = LocalDate.ofInstant(clock.instant(), City.ZONE);
        for (var one : held) {
            why(one, today)
                    .ifPresent(why -> together.executeWithoutResult(_ -> {
                        book.save(one.end(why, clock.instant()));
                        journal.write(Traces.of(one.terms(), Act.CHANGE, words(why), Doer.SYSTEM));
                    }));
        }
    }

    private Optional<Mandate.Ended.Why> why(Mandate.InForce held, LocalDate today) {
        if (today.isAfter(held.terms().until())) {
            return Optional.of(Mandate.Ended.Why.TERM);
        }
        if (lives.dead(held.terms().principal().person())) {
            return Optional.of(Mandate.Ended.Why.GIVER_DIED);
        }
        return lives.dead(held.proxy().person()) ? Optional.of(Mandate.Ended.Why.PROXY_DIED) : Optional.empty();
    }

    private static String words(Mandate.Ended.Why why) {
        return switch (why) {
            case TERM -> "代理の期間が終わった";
            case GIVER_DIED -> "本人が亡くなり、代理が終わった(民法111条)";
            case PROXY_DIED -> "代理人が亡くなり、代理が終わった(民法111条)";
        };
    }
}
