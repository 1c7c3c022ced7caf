package org.kaikaku.platform.webhook.outside;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Seals the receivers' secrets (AES-256-GCM) with a key that lies outside the database, so that whoever reads a backup cannot sign in the
 * city's name. Every node needs the same file.
 */
@Component
public class Strongbox {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private @Nullable SecretKeySpec key;

    Strongbox(WebhookSettings settings) {
        this.file = settings.key().toAbsolutePath();
    }

    public byte[] seal(SigningSecret secret) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        var sealed = run(Cipher.ENCRYPT_MODE, nonce, secret.key());
        return ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** @throws CannotOpen when it was sealed with another key */
    public SigningSecret open(byte[] sealed) {
        var all = ByteBuffer.wrap(sealed);
        var nonce = new byte[NONCE_BYTES];
        all.get(nonce);
        var rest = new byte[all.remaining()];
        all.get(rest);
        return new SigningSecret(run(Cipher.DECRYPT_MODE, nonce, rest));
    }

    private byte[] run(int mode, byte[] nonce, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException | IOException e) {
            throw new CannotOpen(file, e);
        }
    }

    private synchronized SecretKeySpec key() throws IOException {
        if (key == null) {
            if (Files.notExists(file)) {
                write();
            }
            key = new SecretKeySpec(
                    Base64.getDecoder().decode(Files.readString(file).strip()), "AES");
        }
        return key;
    }

    /** Appears whole or not at all; when another node was faster, its file stays. */
    private void write() throws IOException {
        Files.createDirectories(file.getParent());
        var bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        var draft = Files.createTempFile(file.getParent(), ".", ".draft", mine());
        try {
            Files.writeString(draft, Base64.getEncoder().encodeToString(bytes) + "\n");
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException _) {
            // Another node's.
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static FileAttribute<?>[] mine() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** The key's file is missing, damaged or another than the secrets were sealed with. */
    public static class CannotOpen extends RuntimeException {
        CannotOpen(Path file, Exception cause) {
            super("The key %s cannot be used".formatted(file), cause);
        }
    }
}
