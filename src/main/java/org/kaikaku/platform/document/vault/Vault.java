package org.kaikaku.platform.document.vault;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Seals each document with a key of its own, and that key with the city's (envelope encryption, AES-256-GCM as in NIST SP 800-38D). What is
 * sealed is bound to its document: put under another, it does not open.
 */
@Component
public class Vault {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final MasterKeys keys;
    private final SecureRandom random = new SecureRandom();

    Vault(MasterKeys keys) {
        this.keys = keys;
    }

    public Sealed seal(UUID document, byte[] content) {
        var master = keys.current();
        var own = new byte[MasterKey.BYTES];
        random.nextBytes(own);
        var wrapped = seal(master.aes(), document, own);
        return new Sealed(document, master.id(), wrapped, seal(aes(own), document, content));
    }

    /**
     * @throws NoSuchKey when its key is not in the file
     * @throws BrokenSeal when it is not what was sealed
     */
    public byte[] open(Sealed sealed) {
        return open(aes(own(sealed.document(), sealed.key(), sealed.wrapped())), sealed.document(), sealed.content());
    }

    /** The key of its own, sealed with the current key; the content stays as it lies. */
    byte[] rewrap(UUID document, String key, byte[] wrapped) {
        return seal(keys.current().aes(), document, own(document, key, wrapped));
    }

    private byte[] own(UUID document, String key, byte[] wrapped) {
        var master = keys.find(key).orElseThrow(() -> new NoSuchKey(key, keys));
        return open(master.aes(), document, wrapped);
    }

    private byte[] seal(SecretKey key, UUID document, byte[] content) {
        try {
            var nonce = new byte[NONCE];
            random.nextBytes(nonce);
            var cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, document);
            var sealed = Arrays.copyOf(nonce, NONCE + cipher.getOutputSize(content.length));
            cipher.doFinal(content, 0, content.length, sealed, NONCE);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new AssertionError("Every Java seals with AES-GCM", e);
        }
    }

    private static byte[] open(SecretKey key, UUID document, byte[] sealed) {
        if (sealed.length < NONCE) {
            throw new BrokenSeal(document);
        }
        try {
            var nonce = Arrays.copyOf(sealed, NONCE);
            return cipher(Cipher.DECRYPT_MODE, key, nonce, document).doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (AEADBadTagException tampered) {
            throw new BrokenSeal(document);
        } catch (GeneralSecurityException e) {
            throw new AssertionError("Every Java opens AES-GCM", e);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, UUID document) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(ByteBuffer.allocate(16)
                .putLong(document.getMostSignificantBits())
                .putLong(document.getLeastSignificantBits())
                .array());
        return cipher;
    }

    private static SecretKey aes(byte[] secret) {
        return new SecretKeySpec(secret, "AES");
    }

    /** The key with which it was sealed is not in the file. */
    public static final class NoSuchKey extends RuntimeException {
        NoSuchKey(String id, MasterKeys keys) {
            super("Key %s is not in %s".formatted(id, keys.file()));
        }
    }

    /** What lies there is not what was sealed. */
    public static final class BrokenSeal extends RuntimeException {
        BrokenSeal(UUID document) {
            super("The seal of document " + document + " is broken");
        }
    }
}
