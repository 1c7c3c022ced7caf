package org.kaikaku.service.counter.estimate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kaikaku.platform.city.City;
import org.kaikaku.service.counter.ticket.Standing;
import org.springframework.stereotype.Service;

/** Tells when somebody's turn will come, from the waits of the weeks before. */
@Service
public class TellTurn {
    /** Long enough for each length of a queue, short enough for the desks of today. */
    private static final int DAYS = 60;

    /** Until a record that was empty is asked for again. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final PastWaits past;
    private final Clock clock;
    private volatile Learnt learnt = new Learnt(LocalDate.MIN, Instant.MIN, Experience.of(List.of()));

    TellTurn(PastWaits past, Clock clock) {
        this.past = past;
        this.clock = clock;
    }

    private record Learnt(LocalDate on, Instant at, Experience experience) {}

    public Optional<Turn> turn(String service, Standing standing) {
        return experience().turn(service, standing);
    }

    /** What would have been told in the last fortnight from the weeks before it, against what happened. */
    public Optional<BackTest> checked() {
        var today = today();
        var split = today.minusDays(14);
        return BackTest.of(
                Experience.of(past.between(split.minusDays(DAYS), split)), past.between(split, today.plusDays(1)));
    }

    /** Learnt anew each day; today's waits teach tomorrow. A hall without a record may get one: files are read into it, or a demo is filled. */
    private Experience experience() {
        var now = clock.instant();
        var today = today();
        var known = learnt;
        boolean empty = known.experience().isEmpty() && known.at().isBefore(now.minus(PATIENCE));
        if (empty || !known.on().equals(today)) {
            known = new Learnt(today, now, Experience.of(past.between(today.minusDays(DAYS), today)));
            learnt = known;
        }
        return known.experience();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), City.ZONE);
    }
}
