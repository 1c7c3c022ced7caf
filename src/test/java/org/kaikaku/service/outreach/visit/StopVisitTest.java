package org.kaikaku.service.outreach.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.language.Language;
import org.kaikaku.service.outreach.VanBooking;

class StopVisitTest {
    private static final Instant NOW = Instant.parse("2026-12-02T00:00:00Z");
    private static final StopVisit.Core CORE = new StopVisit.Core(
            UUID.randomUUID(),
            7,
            "mirai-1",
            LocalDate.of(2026, 12, 3),
            "hinata",
            "talk",
            NOW,
            NOW.plusSeconds(1800),
            new VanBooking.Who("巡回 はな", "じゅんかい はな", "", "a@example.jp", Language.JA, null, null),
            "",
            0);

    @Test
    void whose_mail_came_back_must_be_called_and_is_not_again_once_somebody_has() {
        var byMail = new StopVisit.CalledOff(CORE, NOW);

        var back = byMail.missed(NOW.plusSeconds(60)).orElseThrow();
        assertThat(back.told()).isFalse();
        assertThat(back.missed(NOW.plusSeconds(60))).isEmpty();

        var called = back.tell(NOW.plusSeconds(600));
        assertThat(called.told()).isTrue();
        assertThat(called.missed(NOW.plusSeconds(60)))
                .as("the same bounce, said once more")
                .isEmpty();
    }

    @Test
    void an_event_says_whose_it_is_only_where_it_is_ours_and_the_same_happened() {
        assertThat(StopVisit.Core.in(CORE.event("called-off"), "called-off")).contains(CORE.id());
        assertThat(StopVisit.Core.in(CORE.event("booked/2"), "called-off")).isEmpty();
        assertThat(StopVisit.Core.in("appointment/" + CORE.id() + "/called-off", "called-off"))
                .isEmpty();
    }
}
