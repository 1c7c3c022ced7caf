package org.kaikaku.service.counter.waits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class WaitTableTest {
    private static final LocalDate DAY = LocalDate.of(2001, 2, 5);
    private static final Instant NINE = Instant.parse("2001-02-05T00:00:00Z");

    @Autowired
    WaitTable waits;

    @Autowired
    JdbcClient jdbc;

    @Test
    void waits_to_be_served_and_to_be_handed_over_are_told_apart() {
        for (int minutes = 1; minutes <= 10; minutes++) {
            leg("9", NINE, NINE.plusSeconds(60L * minutes), minutes == 10);
        }
        leg(null, NINE.plusSeconds(1800), null, false);

        var lines = waits.between(DAY, DAY);
        var all = lines.stream()
                .filter(line -> line.by().equals("all"))
                .findFirst()
                .orElseThrow();
        assertThat(all.served().count()).isEqualTo(10);
        assertThat(all.served().average()).isCloseTo(5.5, within(0.001));
        assertThat(all.served().median()).isCloseTo(5.5, within(0.001));
        assertThat(all.served().p90()).isCloseTo(9.1, within(0.001));
        assertThat(all.served().longest()).isCloseTo(10, within(0.001));
        assertThat(all.handed()).isEqualTo(new WaitFigures(1, 7, 7, 7, 7));
        assertThat(all.handling().longest()).isCloseTo(3, within(0.001));
        assertThat(all.left()).isEqualTo(1);
        assertThat(lines)
                .filteredOn(line -> line.by().equals("slot"))
                .extracting(WaitLine::key)
                .containsExactly("09:00", "09:30");
        assertThat(lines)
                .filteredOn(line -> line.by().equals("weekday"))
                .extracting(WaitLine::key)
                .containsExactly("1");
        assertThat(lines)
                .filteredOn(line -> line.by().equals("desk"))
                .extracting(WaitLine::key)
                .containsExactly("-", "9");
    }

    /** Three minutes at the desk; where something was handed over, it took seven minutes more. */
    private void leg(@Nullable String desk, Instant queued, @Nullable Instant served, boolean handed) {
        var end = served == null ? queued.plusSeconds(600) : served.plusSeconds(handed ? 600 : 180);
        jdbc.sql("""
                        insert into counter_leg (ticket, leg, day, errand, source, service, desk, outcome, queued_at, called_at,
                                                 served_at, held_at, handed_at, ended_at)
                        values (?, 1, ?, 'moving', 'KIOSK', 'jumin', ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(UUID.randomUUID())
                .param(DAY)
                .param(desk)
                .param(served == null ? "LEFT" : "ENDED")
                .param(Timestamp.from(queued))
                .param(served == null ? null : Timestamp.from(served))
                .param(served == null ? null : Timestamp.from(served))
                .param(served != null && handed ? Timestamp.from(served.plusSeconds(60)) : null)
                .param(served != null && handed ? Timestamp.from(served.plusSeconds(480)) : null)
                .param(Timestamp.from(end))
                .update();
    }
}
