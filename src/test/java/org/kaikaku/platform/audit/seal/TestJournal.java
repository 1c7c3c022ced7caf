package org.kaikaku.platform.audit.seal;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Head;
import org.kaikaku.platform.audit.JournalSeals;
import org.kaikaku.platform.audit.Verification;
import org.kaikaku.platform.database.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** A journal, and a thief who owns its tables. */
class TestJournal {
    final JdbcClient thief;
    private final DataSource data;
    private final PlatformTransactionManager transactions;
    private final SealingKeys keys;
    private final Clock clock = Clock.systemUTC();

    private TestJournal(DataSource data, PlatformTransactionManager transactions, JdbcClient thief, Path folder) {
        this.data = data;
        this.transactions = transactions;
        this.thief = thief;
        this.keys = new SealingKeys(folder.resolve("audit-ed25519"));
    }

    static TestJournal of(TestDatabase database, Path folder) {
        var data = database.dataSource();
        return new TestJournal(data, new JdbcTransactionManager(data), database.asOwner(), folder);
    }

    /** Seen through one connection, whose transaction can undo what the thief did. */
    static TestJournal of(SingleConnectionDataSource thief, PlatformTransactionManager transactions, Path folder) {
        return new TestJournal(thief, transactions, JdbcClient.create(thief), folder);
    }

    static SingleConnectionDataSource thief(TestDatabase database) {
        var access = database.properties();
        return new SingleConnectionDataSource(
                access.get("kaikaku.database.url") + "?currentSchema=" + access.get("kaikaku.database.schema"),
                String.valueOf(access.get("kaikaku.database.owner")),
                String.valueOf(access.get("kaikaku.database.owner-password")),
                true);
    }

    TestJournal withKeysOf(Path folder) {
        return new TestJournal(data, transactions, thief, folder);
    }

    SealJournal sealer() {
        return new SealJournal(tables(), keys, clock, transactions);
    }

    JournalSeals seals() {
        var verifyJournal = new VerifyJournal(data, keys, clock, transactions);
        return new JdbcJournalSeals(
                tables(),
                verifyJournal,
                new ProveEntry(tables(), keys),
                new PublishHeads(JdbcClient.create(data), keys, clock));
    }

    Verification verify() {
        return seals().verify();
    }

    Head head() {
        return seals().head().orElseThrow();
    }

    /** The numbers of the new entries. */
    List<Long> write(int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> write(JdbcClient.create(data)))
                .toList();
    }

    long write(JdbcClient connection) {
        return connection
                .sql("""
                        insert into audit_entry (at, doer, doer_name, office, act, purpose, subject, object)
                        values (?, 'a', '窓口 花子', null, 'LOOK', '転入の受付', '0001', 'application/1') returning id
                        """)
                .param(Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
    }

    /** Three batches of five. */
    List<Long> threeBatches() {
        return IntStream.range(0, 3)
                .mapToObj(_ -> {
                    var ids = write(5);
                    sealer().run();
                    return ids;
                })
                .flatMap(List::stream)
                .toList();
    }

    @Nullable
    Long batchOf(long entry) {
        return thief.sql("select batch from audit_leaf where entry_id = ?")
                .param(entry)
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    private SealTables tables() {
        return new SealTables(new JdbcTemplate(data));
    }
}
