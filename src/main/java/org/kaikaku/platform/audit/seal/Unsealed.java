package org.kaikaku.platform.audit.seal;

import java.time.Duration;
import java.util.List;
import org.kaikaku.platform.operation.Figure;
import org.kaikaku.platform.operation.Figures;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Entries that only the database's rights guard yet. They are seconds old; older ones mean that the sealer stands still. */
@Component("journal")
class Unsealed implements Figures, HealthIndicator {
    private static final Duration TOO_OLD = Duration.ofMinutes(5);
    /** Only behind the sealer's mark can there be any. */
    private static final String SINCE_THE_MARK = """
             from audit_sealing s join audit_entry e
               on e.txid >= s.sealed_before and e.txid < pg_snapshot_xmax(pg_current_snapshot())
            where not exists (select from audit_leaf l where l.entry_id = e.id)
            """;

    private final JdbcClient jdbc;

    Unsealed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                new Figure("kaikaku.journal.unsealed", "Entries of the journal that are not sealed yet", this::count),
                new Figure(
                        "kaikaku.journal.unsealed.age.seconds",
                        "Age of the oldest entry of the journal that is not sealed yet",
                        this::age));
    }

    @Override
    public Health health() {
        var age = Duration.ofSeconds((long) age());
        return (age.compareTo(TOO_OLD) < 0 ? Health.up() : Health.outOfService())
                .withDetail("oldestUnsealedSeconds", age.toSeconds())
                .build();
    }

    private long count() {
        return jdbc.sql("select count(*)" + SINCE_THE_MARK).query(Long.class).single();
    }

    private double age() {
        return jdbc.sql("select coalesce(extract(epoch from now() - min(e.at)), 0)" + SINCE_THE_MARK)
                .query(Double.class)
                .single();
    }
}
