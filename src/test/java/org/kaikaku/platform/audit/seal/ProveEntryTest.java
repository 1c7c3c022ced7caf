package org.kaikaku.platform.audit.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaikaku.platform.audit.InclusionProof;
import org.kaikaku.platform.audit.JournalSeals;
import org.kaikaku.platform.database.TestDatabase;

@Tag("database")
class ProveEntryTest {
    private static final TestDatabase database = TestDatabase.create();

    @TempDir
    static Path folder;

    static TestJournal journal;
    static JournalSeals seals;

    @BeforeAll
    static void open() {
        journal = TestJournal.of(database, folder);
        seals = journal.seals();
    }

    @Test
    void every_sealed_entry_has_a_proof_that_holds() {
        for (long id : journal.threeBatches()) {
            assertThat(seals.prove(id)).hasValueSatisfying(proof -> {
                assertThat(proof.entry()).isEqualTo(id);
                assertThat(seals.holds(proof)).isTrue();
            });
        }
    }

    @Test
    void an_unsealed_entry_has_none() {
        assertThat(seals.prove(journal.write(1).getFirst())).isEmpty();
        assertThat(seals.prove(4711)).isEmpty();
    }

    @Test
    void a_changed_entry_has_a_proof_that_does_not_hold() {
        var id = journal.threeBatches().get(6);
        journal.thief
                .sql("update audit_entry set purpose = 'x' where id = ?")
                .param(id)
                .update();

        assertThat(seals.holds(seals.prove(id).orElseThrow())).isFalse();
    }

    @Test
    void a_proof_holds_for_its_own_entry_only() {
        var ids = journal.threeBatches();
        var proof = seals.prove(ids.get(6)).orElseThrow();
        var other = seals.prove(ids.get(7)).orElseThrow();

        assertThat(seals.holds(with(proof, other.entry(), proof.encoded(), proof.signature())))
                .isFalse();
        assertThat(seals.holds(with(proof, other.entry(), other.encoded(), proof.signature())))
                .isFalse();
        assertThat(seals.holds(with(proof, proof.entry(), proof.encoded(), "00".repeat(64))))
                .isFalse();
        assertThat(seals.holds(with(proof, proof.entry(), "no bytes", proof.signature())))
                .isFalse();
    }

    @Test
    void a_proof_names_nobody_but_its_entry() {
        var ids = journal.threeBatches();
        var proof = seals.prove(ids.get(6)).orElseThrow();

        assertThat(proof.encoded()).contains(hex("窓口 花子"));
        assertThat(proof.path()).hasSize(3).allMatch(hash -> hash.matches("[0-9a-f]{64}"));
    }

    private static InclusionProof with(InclusionProof proof, long entry, String encoded, String signature) {
        return new InclusionProof(
                entry,
                encoded,
                proof.batch(),
                proof.position(),
                proof.count(),
                proof.path(),
                proof.previous(),
                proof.sealedAt(),
                proof.keyId(),
                signature);
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(UTF_8));
    }
}
