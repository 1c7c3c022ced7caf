package org.kaikaku.service.counter.demo;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaikaku.service.counter.hall.MadeUpTime;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The day that is played just now, for all nodes. */
@Repository
@Profile("!production")
class Replays implements MadeUpTime {
    private static final Duration FRESH = Duration.ofMillis(500);

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile Known known = new Known(Instant.MIN, null);

    Replays(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Known(Instant asked, @Nullable Replay replay) {}

    @Override
    public Optional<Instant> now() {
        return current().flatMap(replay -> replay.at(clock.instant()));
    }

    Optional<Replay> current() {
        var now = clock.instant();
        var last = known;
        if (last.asked().isAfter(now) || last.asked().isBefore(now.minus(FRESH))) {
            last = new Known(now, find());
            known = last;
        }
        return Optional.ofNullable(last.replay());
    }

    /** False where one is being played. */
    boolean begin(Replay replay) {
        boolean begun = jdbc.sql("""
                        insert into counter_replay (started_at, from_time, until_time, speed) values (?, ?, ?, ?) on conflict do nothing
                        """)
                        .params(
                                Timestamp.from(replay.startedAt()),
                                Timestamp.from(replay.from()),
                                Timestamp.from(replay.until()),
                                replay.speed())
                        .update()
                == 1;
        forget();
        return begun;
    }

    void end() {
        jdbc.sql("delete from counter_replay").update();
        forget();
    }

    private void forget() {
        known = new Known(Instant.MIN, null);
    }

    private @Nullable Replay find() {
        return jdbc.sql("select * from counter_replay")
                .query((row, _) -> new Replay(
                        row.getTimestamp("started_at").toInstant(),
                        row.getTimestamp("from_time").toInstant(),
                        row.getTimestamp("until_time").toInstant(),
                        row.getInt("speed")))
                .optional()
                .orElse(null);
    }
}
