package org.kaikaku.platform.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaikaku.platform.audit.PublishedHead;
import org.kaikaku.platform.database.TestDatabase;

@Tag("database")
class PublishHeadsTest {
    private final TestDatabase database = TestDatabase.create();

    @TempDir
    Path folder;

    @Test
    void the_last_batch_of_a_day_is_published_once_the_day_is_over_in_japan() throws Exception {
        var keys = new SealingKeys(folder.resolve("key"));
        var key = keys.signing();
        batch(1, "2026-11-19T01:00:00Z", key);
        batch(2, "2026-11-19T14:59:00Z", key);
        batch(3, "2026-11-19T15:01:00Z", key);
        batch(4, "2026-11-20T14:00:00Z", key);

        at("2026-11-20T14:59:59Z", keys).run();
        assertThat(at("2026-11-20T14:59:59Z", keys).latest(9))
                .extracting(PublishedHead::day, head -> head.head().batch())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(LocalDate.of(2026, 11, 19), 2L));

        var later = at("2026-11-20T15:10:00Z", keys);
        later.run();
        later.run();
        assertThat(later.latest(9))
                .extracting(PublishedHead::day)
                .containsExactly(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 19));
        var published = later.latest(1).getFirst();
        assertThat(keys.verifying(published.keyId())
                        .orElseThrow()
                        .signed(Hash.of(published.head().hash()), HexFormat.of().parseHex(published.signature())))
                .isTrue();
        assertThat(published.fingerprint())
                .startsWith(published.keyId())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256")
                                .digest(HexFormat.of().parseHex(published.publicKey()))));
    }

    private PublishHeads at(String now, SealingKeys keys) {
        return new PublishHeads(database.jdbc(), keys, Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }

    private void batch(long number, String at, SigningKey key) {
        var hash = Hash.leaf(new byte[] {(byte) number});
        database.jdbc()
                .sql("insert into audit_batch values (?, 1, ?, ?, ?::timestamptz, ?, ?, ?)")
                .params(number, hash.bytes(), Hash.NONE.bytes(), at, key.id(), hash.bytes(), key.sign(hash))
                .update();
    }
}
