package org.kaikaku.platform.webhook.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningSecretTest {

    /** The example that the libraries of Standard Webhooks are tested with. */
    @Test
    void a_message_is_signed_as_others_sign_it() {
        var secret = new SigningSecret(Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));

        assertThat(secret.shown()).isEqualTo("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        assertThat(secret.signature("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void nobody_reads_a_secret_in_the_database_or_in_a_log(@TempDir Path folder) throws Exception {
        var file = folder.resolve("keys/webhooks");
        var secret = SigningSecret.random();

        var sealed = box(file).seal(secret);

        assertThat(box(file).open(sealed).key())
                .as("another node, the same file")
                .isEqualTo(secret.key());
        assertThat(box(file).seal(secret)).as("sealed anew").isNotEqualTo(sealed);
        assertThat(indexOf(sealed, secret.key())).isNegative();
        assertThat(secret.toString()).doesNotContain(secret.shown().substring(6));
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
    }

    @Test
    void what_was_changed_or_sealed_with_another_key_is_not_opened(@TempDir Path folder) {
        var sealed = box(folder.resolve("one")).seal(SigningSecret.random());

        assertThatThrownBy(() -> box(folder.resolve("another")).open(sealed)).isInstanceOf(Strongbox.CannotOpen.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> box(folder.resolve("one")).open(sealed)).isInstanceOf(Strongbox.CannotOpen.class);
    }

    private static Strongbox box(Path file) {
        return new Strongbox(new WebhookSettings(List.of(), List.of(), file));
    }

    private static int indexOf(byte[] whole, byte[] part) {
        return new String(whole, java.nio.charset.StandardCharsets.ISO_8859_1)
                .indexOf(new String(part, java.nio.charset.StandardCharsets.ISO_8859_1));
    }
}
