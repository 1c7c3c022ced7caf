package org.kaikaku.platform.database;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;
import org.kaikaku.platform.operation.Obstacle;
import org.kaikaku.platform.operation.ProductionCheck;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deadlines, sessions and journal depend on the time, which an installed database tells too. */
@Component
class SameTime implements ProductionCheck {
    private static final Duration TOLERATED = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    SameTime(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Stream<Obstacle> obstacles() {
        var theirs = jdbc.sql("select clock_timestamp()").query(Timestamp.class).single();
        var apart = Duration.between(theirs.toInstant(), clock.instant()).abs();
        return apart.compareTo(TOLERATED) <= 0
                ? Stream.empty()
                : Stream.of(new Obstacle(
                        "時計 clock",
                        "この機械とデータベースの時計が %d 秒ちがいます。".formatted(apart.toSeconds()),
                        "The clocks of this machine and of the database are %d seconds apart."
                                .formatted(apart.toSeconds()),
                        "timedatectl set-ntp true  (chrony, NTP)"));
    }
}
