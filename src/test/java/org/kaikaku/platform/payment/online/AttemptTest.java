package org.kaikaku.platform.payment.online;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AttemptTest {
    private static final Attempt.Core CORE =
            new Attempt.Core(UUID.randomUUID(), UUID.randomUUID(), 1000, Instant.EPOCH, Instant.EPOCH, 0);

    /** What a provider may truly say of one payment while it goes on: each is what it said before, or further. */
    private static final List<Seen> STORY = List.of(
            seen(0, 0, false), seen(0, 0, true), seen(1000, 0, true), seen(1000, 400, true), seen(1000, 1000, true));

    @Test
    void whatever_the_order_and_repetition_it_ends_where_the_provider_is() {
        var random = new Random(7);
        for (int round = 0; round < 2000; round++) {
            int last = random.nextInt(STORY.size());
            var heard = new ArrayList<Seen>();
            for (int i = 0; i <= last; i++) {
                for (int times = random.nextInt(3); times > 0; times--) {
                    heard.add(STORY.get(i));
                }
            }
            heard.add(STORY.get(last));
            Collections.shuffle(heard, random);
            Attempt attempt = new Attempt.Open(CORE, "https://pay.example/1");
            long captured = 0;
            for (var seen : heard) {
                attempt = attempt.seen(seen);
                assertThat(attempt.captured()).as("never backwards").isGreaterThanOrEqualTo(captured);
                captured = attempt.captured();
            }
            assertThat(attempt.captured()).isEqualTo(STORY.get(last).captured());
            assertThat(attempt.refunded()).isEqualTo(STORY.get(last).refunded());
            assertThat(attempt instanceof Attempt.Open).isEqualTo(last == 0);
        }
    }

    /** 700 yen came beside what was owed. */
    @Test
    void what_came_beside_what_was_owed_is_taken_back_first_unless_it_was_given_back_before() {
        var paid = new Attempt.Captured(CORE, 1700, 1200, Attempt.Use.PAYS, 1200);
        assertThat(paid.goneUnasked(0)).as("700 of it was owed to nobody").isEqualTo(500);
        assertThat(paid.goneUnasked(300)).as("400 of it").isEqualTo(800);
        assertThat(paid.goneUnasked(700)).as("none of it").isEqualTo(1200);
        assertThat(paid.goneUnasked(5000))
                .as("more went back than came with it")
                .isEqualTo(1200);
    }

    private static Seen seen(long captured, long refunded, boolean over) {
        return new Seen(CORE.id(), captured, refunded, over);
    }
}
