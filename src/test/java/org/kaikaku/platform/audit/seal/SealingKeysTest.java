package org.kaikaku.platform.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealingKeysTest {
    private static final Hash SOMETHING = Hash.leaf(new byte[0]);

    @TempDir
    Path folder;

    @Test
    void the_key_stays_the_same_and_only_its_owner_can_read_it() throws IOException {
        var first = keys().signing();

        assertThat(keys().signing().id()).isEqualTo(first.id());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret())))
                .isEqualTo("rw-------");
    }

    @Test
    void the_public_key_beside_it_verifies_what_it_signs() {
        var key = keys().signing();
        var open = keys().verifying(key.id()).orElseThrow();

        assertThat(open.signed(SOMETHING, key.sign(SOMETHING))).isTrue();
        assertThat(open.signed(Hash.NONE, key.sign(SOMETHING))).isFalse();
    }

    @Test
    void the_public_key_comes_back_from_the_private_one() throws IOException {
        var key = keys().signing();
        Files.delete(open(key));
        keys().signing();

        assertThat(keys().verifying(key.id())).isPresent();
    }

    @Test
    void a_key_under_the_name_of_another_is_not_taken() throws IOException {
        var old = keys().signing();
        Files.delete(secret());
        var other = keys().signing();
        Files.delete(open(old));
        Files.copy(open(other), open(old));

        assertThat(keys().verifying(old.id())).isEmpty();
        assertThat(keys().verifying("../../" + old.id())).isEmpty();
    }

    @Test
    void a_broken_key_file_is_named() throws IOException {
        Files.writeString(secret(), "not a key!");

        assertThatExceptionOfType(SealingKeyUnusable.class)
                .isThrownBy(() -> keys().signing())
                .withMessageContaining(secret().toString());
    }

    private SealingKeys keys() {
        return new SealingKeys(secret());
    }

    private Path secret() {
        return folder.resolve("audit-ed25519");
    }

    private Path open(SigningKey key) {
        return folder.resolve("audit-ed25519." + key.id() + ".pub");
    }
}
