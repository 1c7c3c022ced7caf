package org.kaikaku.platform.audit.seal;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/** A public key, called by the first 16 hexadecimal digits of its SHA-256 so that a file cannot pass for another key. */
record VerifyingKey(String id, PublicKey key) {
    /** What RFC 8410 writes before the 32 bytes of an Ed25519 key. */
    private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    static VerifyingKey ofPoint(byte[] point) throws GeneralSecurityException {
        var encoded = new byte[PREFIX.length + point.length];
        System.arraycopy(PREFIX, 0, encoded, 0, PREFIX.length);
        System.arraycopy(point, 0, encoded, PREFIX.length, point.length);
        return of(encoded);
    }

    static VerifyingKey of(byte[] encoded) throws GeneralSecurityException {
        var key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        var digest = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
        return new VerifyingKey(HexFormat.of().formatHex(digest, 0, 8), key);
    }

    /** SHA-256 of the DER form. */
    String fingerprint() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("Every Java has SHA-256", e);
        }
    }

    String encoded() {
        return HexFormat.of().formatHex(key.getEncoded());
    }

    boolean signed(Hash batch, byte[] signature) {
        try {
            var check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(batch.bytes());
            return check.verify(signature);
        } catch (SignatureException _) {
            // Not even the shape of a signature.
            return false;
        } catch (GeneralSecurityException e) {
            throw new SealingKeyUnusable("Key " + id + " cannot verify", e);
        }
    }
}
