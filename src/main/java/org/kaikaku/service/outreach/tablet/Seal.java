package org.kaikaku.service.outreach.tablet;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;

/**
 * Seals for the house what a device has not sent yet: each deed under a key of its own (AES-256-GCM), which lies under the device's public
 * key (RSA-OAEP with SHA-256, RFC 8017). Only the house has the other half, so nobody reads it on the device, with or without its PIN.
 *
 * @param lid the public key, which the device gets (X.509 SubjectPublicKeyInfo)
 * @param opener the private key, which stays here (PKCS#8)
 */
@SuppressWarnings("ArrayRecordComponent") // keys on their way to where they are kept
record Seal(byte[] lid, byte[] opener) {
    private static final int BITS = 3072;
    private static final int TAG = 128;
    private static final OAEPParameterSpec OAEP =
            new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT);

    static Seal make() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            var pair = generator.generateKeyPair();
            return new Seal(pair.getPublic().getEncoded(), pair.getPrivate().getEncoded());
        } catch (GeneralSecurityException never) {
            throw new NoSuchCipher(never);
        }
    }

    /** @param key of the content, under the lid */
    @SuppressWarnings("ArrayRecordComponent") // as it came
    record Sealed(byte[] key, byte[] iv, byte[] data) {}

    /** Empty where it was not sealed for this device, or was changed since. */
    static Optional<byte[]> open(byte[] opener, Sealed sealed) {
        try {
            var lid = Cipher.getInstance("RSA/ECB/OAEPPadding");
            lid.init(Cipher.UNWRAP_MODE, privateKey(opener), OAEP);
            var key = (SecretKey) lid.unwrap(sealed.key(), "AES", Cipher.SECRET_KEY);
            var content = Cipher.getInstance("AES/GCM/NoPadding");
            content.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG, sealed.iv()));
            return Optional.of(content.doFinal(sealed.data()));
        } catch (GeneralSecurityException | IllegalArgumentException notForUs) {
            return Optional.empty();
        }
    }

    private static PrivateKey privateKey(byte[] opener) throws GeneralSecurityException {
        return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(opener));
    }

    /** Every Java has these ciphers. */
    static final class NoSuchCipher extends RuntimeException {
        NoSuchCipher(GeneralSecurityException cause) {
            super(cause);
        }
    }
}
