package org.kaikaku.platform.audit.seal;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;

/** The private key that batches are signed with now. */
record SigningKey(PrivateKey secret, VerifyingKey open) {

    static SigningKey of(byte[] encoded) throws GeneralSecurityException, IOException {
        var secret =
                (EdECPrivateKey) KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        var seed = secret.getBytes().orElseThrow(() -> new IOException("the key holds no bytes"));
        // Java cannot tell a private key's public one.
        var open = new Ed25519PrivateKeyParameters(seed).generatePublicKey().getEncoded();
        return new SigningKey(secret, VerifyingKey.ofPoint(open));
    }

    String id() {
        return open.id();
    }

    byte[] sign(Hash batch) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(batch.bytes());
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new SealingKeyUnusable("Key " + id() + " cannot sign", e);
        }
    }

    @Override
    public String toString() {
        return id();
    }
}
