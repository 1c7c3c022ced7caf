package org.kaikaku.platform.audit.seal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Damage;
import org.kaikaku.platform.audit.Head;
import org.kaikaku.platform.audit.Verification;
import org.kaikaku.platform.audit.Verification.Broken;
import org.kaikaku.platform.audit.Verification.Intact;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads batch after batch and holds one at a time; all statements see the journal as it was when the first began. */
@Component
class VerifyJournal {
    private static final int ROWS_AT_ONCE = 1000;
    private static final String BATCHES =
            "select " + SealedBatch.COLUMNS + ", " + Leaf.COLUMNS + ", " + Entry.COLUMNS + """
             from audit_batch b
             left join audit_leaf l on l.batch = b.number
             left join audit_entry e on e.id = l.entry_id
            order by b.number, l.position
            """;
    private static final String LEAF_WITHOUT_BATCH = """
            select l.batch from audit_leaf l
            where not exists (select from audit_batch b where b.number = l.batch)
            order by l.batch limit 1
            """;
    /** All that was written by then is sealed, so these came later and say that they didn't. */
    private static final String BEHIND_THE_SEALER = """
            select e.id from audit_entry e, audit_sealing s
            where s.cluster = (select system_identifier::text from pg_control_system()) and e.txid < s.sealed_before
              and not exists (select from audit_leaf l where l.entry_id = e.id)
            order by e.id limit 1
            """;

    /** What was told to everybody on a day must still be what the journal holds. */
    private static final String PUBLISHED = """
            select p.batch, b.number is null as gone
              from audit_published_head p left join audit_batch b on b.number = p.batch
             where b.number is null or (b.hash, b.root, b.signature) is distinct from (p.hash, p.root, p.signature)
             order by p.batch limit 1
            """;

    private static final String UNSEALED = """
            select count(*) as entries, min(e.at) as oldest from audit_entry e
            where not exists (select from audit_leaf l where l.entry_id = e.id)
            """;

    private final JdbcTemplate jdbc;
    private final SealingKeys keys;
    private final Clock clock;
    private final TransactionTemplate snapshot;

    VerifyJournal(DataSource data, SealingKeys keys, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = new JdbcTemplate(data);
        this.jdbc.setFetchSize(ROWS_AT_ONCE);
        this.keys = keys;
        this.clock = clock;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
    }

    Verification verify(@Nullable Head published) {
        return Objects.requireNonNull(snapshot.execute(_ -> read(new Chain(keys, published))));
    }

    private Verification read(Chain chain) {
        ResultSetExtractor<Optional<Broken>> walk = rows -> walk(rows, chain);
        var broken = Objects.requireNonNull(jdbc.query(BATCHES, walk))
                .or(() -> first(LEAF_WITHOUT_BATCH).map(batch -> new Broken(batch, null, Damage.MISSING_BATCH)))
                .or(chain::end)
                .or(this::unlikePublished)
                .or(() -> first(BEHIND_THE_SEALER).map(entry -> new Broken(null, entry, Damage.INSERTED)));
        return broken.isPresent() ? broken.get() : intact(chain);
    }

    private static Optional<Broken> walk(ResultSet rows, Chain chain) throws SQLException {
        SealedBatch batch = null;
        List<Leaf> leaves = new ArrayList<>();
        while (rows.next()) {
            if (batch == null || batch.batch().number() != rows.getLong("number")) {
                var broken = batch == null ? Optional.<Broken>empty() : chain.add(batch, leaves);
                if (broken.isPresent()) {
                    return broken;
                }
                batch = SealedBatch.of(rows);
                leaves.clear();
            }
            if (rows.getObject("entry_id") != null) {
                leaves.add(Leaf.of(rows));
            }
        }
        return batch == null ? Optional.empty() : chain.add(batch, leaves);
    }

    private Optional<Broken> unlikePublished() {
        return jdbc
                .query(
                        PUBLISHED,
                        (row, _) -> new Broken(
                                row.getLong("batch"),
                                null,
                                row.getBoolean("gone") ? Damage.MISSING_BATCH : Damage.CHAIN))
                .stream()
                .findFirst();
    }

    private Optional<Long> first(String sql) {
        return jdbc.query(sql, (row, _) -> row.getLong(1)).stream().findFirst();
    }

    private Intact intact(Chain chain) {
        return Objects.requireNonNull(jdbc.queryForObject(UNSEALED, (row, _) -> {
            var oldest = row.getTimestamp("oldest");
            return new Intact(
                    chain.batches(),
                    chain.entries(),
                    row.getLong("entries"),
                    oldest == null ? null : Duration.between(oldest.toInstant(), clock.instant()),
                    chain.head());
        }));
    }
}
