package org.kaikaku.platform.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EntryTest {
    private static final Instant NOON = Instant.parse("2026-11-20T03:00:00.000001Z");

    @Test
    void entries_that_differ_in_anything_have_different_hashes() {
        var hashes = List.of(
                entry(1, NOON, "12", "3", null, "p", null, "o", 9).hash(),
                entry(2, NOON, "12", "3", null, "p", null, "o", 9).hash(),
                entry(1, NOON.plusNanos(1000), "12", "3", null, "p", null, "o", 9)
                        .hash(),
                entry(1, NOON, "1", "23", null, "p", null, "o", 9).hash(),
                entry(1, NOON, "12", "3", "", "p", null, "o", 9).hash(),
                entry(1, NOON, "12", "3", null, "p", "", "o", 9).hash(),
                entry(1, NOON, "12", "3", "p", "", null, "o", 9).hash(),
                entry(1, NOON, "12", "3", null, "p", "o", "", 9).hash(),
                entry(1, NOON, "12", "3", null, "p", null, "o", 8).hash());

        assertThat(hashes).doesNotHaveDuplicates();
    }

    @Test
    void the_encoding_never_changes() {
        assertThat(entry(1, NOON, "a", "髙𠮷", null, "確認", "0001", "application/1", 9)
                        .hash())
                .hasToString("7db7ae646562a147305aa426d0fef517f91aac88446d0a8cf5e00b23c2c87082");
    }

    @Test
    void an_encoded_entry_tells_its_number() {
        assertThat(Entry.numberIn(
                        entry(77, NOON, "a", "b", null, "c", null, "d", 9).encoded()))
                .isEqualTo(77);
        assertThatIllegalArgumentException().isThrownBy(() -> Entry.numberIn(new byte[200]));
    }

    private static Entry entry(
            long id,
            Instant at,
            String doer,
            String name,
            @Nullable String office,
            String purpose,
            @Nullable String subject,
            String object,
            long txid) {
        return new Entry(id, at, doer, name, office, "LOOK", purpose, subject, object, txid);
    }
}
