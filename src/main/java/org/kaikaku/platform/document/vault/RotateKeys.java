package org.kaikaku.platform.document.vault;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.kaikaku.platform.document.DocumentKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings every document under the current key, in small steps: whoever is stopped half-way goes on with what is left. Only the documents' own
 * keys are sealed anew, so a million documents are a matter of minutes.
 */
@Service
class RotateKeys implements DocumentKeys {
    private static final int STEP = 500;
    /** Contents are read and written here. */
    private static final int SMALL_STEP = 20;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final MasterKeys keys;
    private final Vault vault;

    RotateKeys(JdbcClient jdbc, TransactionTemplate transaction, MasterKeys keys, Vault vault) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.keys = keys;
        this.vault = vault;
    }

    @Override
    public String begin() {
        return keys.add().id();
    }

    @Override
    public String file() {
        return keys.file().toString();
    }

    @Override
    public long left() {
        return jdbc.sql(
                        "select count(*) from document_file where key_id is null and content is not null or key_id <> ? and key_id = any(?)")
                .params(keys.current().id(), known())
                .query(Long.class)
                .single();
    }

    @Override
    public Map<String, Long> lost() {
        var lost = new TreeMap<String, Long>();
        jdbc.sql("select key_id, count(*) from document_file where key_id is not null group by key_id")
                .query(row -> {
                    if (keys.find(row.getString(1)).isEmpty()) {
                        lost.put(row.getString(1), row.getLong(2));
                    }
                });
        return lost;
    }

    boolean anySealed() {
        return jdbc.sql("select exists (select 1 from document_file where key_id is not null)")
                .query(Boolean.class)
                .single();
    }

    @Override
    public void run(LongConsumer progress) {
        long done = 0;
        for (int step = rewrap(); step > 0; step = rewrap()) {
            progress.accept(done += step);
        }
        for (int step = sealOpen(); step > 0; step = sealOpen()) {
            progress.accept(done += step);
        }
    }

    private record Wrapped(UUID id, String key, byte[] own) {}

    private int rewrap() {
        var done = transaction.execute(_ -> {
            var some = jdbc.sql("""
                            select id, key_id, wrapped_key from document_file where key_id <> ? and key_id = any(?)
                             limit %d for update skip locked
                            """.formatted(STEP))
                    .params(keys.current().id(), known())
                    .query((row, _) -> new Wrapped(row.getObject(1, UUID.class), row.getString(2), row.getBytes(3)))
                    .list();
            some.forEach(this::rewrap);
            return some.size();
        });
        return done == null ? 0 : done;
    }

    private void rewrap(Wrapped one) {
        jdbc.sql("update document_file set key_id = ?, wrapped_key = ? where id = ?")
                .params(keys.current().id(), vault.rewrap(one.id, one.key, one.own), one.id)
                .update();
    }

    private record Open(UUID id, byte[] content) {}

    /** Those of before there were keys. */
    private int sealOpen() {
        var done = transaction.execute(_ -> {
            var some = jdbc.sql(
                            "select id, content from document_file where key_id is null and content is not null limit %d for update skip locked"
                                    .formatted(SMALL_STEP))
                    .query((row, _) -> new Open(row.getObject(1, UUID.class), row.getBytes(2)))
                    .list();
            some.forEach(this::seal);
            return some.size();
        });
        return done == null ? 0 : done;
    }

    private void seal(Open one) {
        var sealed = vault.seal(one.id, one.content);
        jdbc.sql("update document_file set key_id = ?, wrapped_key = ?, content = ? where id = ?")
                .params(sealed.key(), sealed.wrapped(), sealed.content(), one.id)
                .update();
    }

    private String[] known() {
        return keys.ids();
    }
}
