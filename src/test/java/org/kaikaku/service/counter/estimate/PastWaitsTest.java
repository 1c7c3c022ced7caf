package org.kaikaku.service.counter.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.service.counter.ticket.Moved;
import org.kaikaku.service.counter.ticket.PastLegs;
import org.kaikaku.service.counter.ticket.PastLegs.PastLeg;
import org.kaikaku.service.counter.ticket.Standing;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class PastWaitsTest {
    private static final LocalDate DAY = LocalDate.of(2001, 3, 5);
    private static final Instant NINE = Instant.parse("2001-03-05T00:00:00Z");

    @Autowired
    PastLegs legs;

    @Autowired
    PastWaits waits;

    @Test
    void a_wait_ends_with_the_call_and_who_left_before_or_stood_before_closed_desks_says_nothing() {
        var standing = new Standing(3, 2, 0);
        legs.add(List.of(
                leg(NINE.plusSeconds(330), standing),
                leg(null, standing),
                leg(NINE.plusSeconds(330), Standing.UNKNOWN)));

        assertThat(waits.between(DAY, DAY.plusDays(1))).containsExactly(new Wait("jumin", standing, 5.5));
        assertThat(waits.between(DAY.minusDays(1), DAY)).isEmpty();
    }

    @Test
    void nothing_is_told_from_a_few_waits_or_where_no_desk_is_open() {
        var standing = new Standing(3, 2, 0);
        var few = Collections.nCopies(39, new Wait("jumin", standing, 10));
        var enough = Collections.nCopies(40, new Wait("jumin", standing, 10));

        assertThat(Experience.of(few).turn("jumin", standing)).isEmpty();
        assertThat(Experience.of(enough).turn("jumin", standing)).contains(new Turn(10, 10, 10));
        assertThat(Experience.of(enough).turn("jumin", new Standing(3, 4, 0))).contains(new Turn(5, 5, 5));
        assertThat(Experience.of(enough).turn("jumin", new Standing(3, 0, 0))).isEmpty();
        assertThat(Experience.of(enough).turn("jumin", new Standing(12, 2, 0))).isEmpty();
        assertThat(Experience.of(enough).turn("hoken", standing)).isEmpty();
    }

    private static PastLeg leg(@Nullable Instant called, Standing standing) {
        return new PastLeg(
                UUID.randomUUID(),
                1,
                DAY,
                "certificate",
                "jumin",
                called == null ? null : "1",
                called == null ? Moved.Outcome.LEFT : Moved.Outcome.ENDED,
                NINE,
                called,
                called,
                NINE.plusSeconds(900),
                standing);
    }
}
