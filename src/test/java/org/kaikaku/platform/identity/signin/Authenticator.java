package org.kaikaku.platform.identity.signin;

import com.webauthn4j.converter.AuthenticatorDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.attestation.AttestationObject;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.extension.authenticator.AuthenticationExtensionAuthenticatorOutput;
import com.webauthn4j.data.extension.authenticator.RegistrationExtensionAuthenticatorOutput;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A device with one passkey, and the browser before it: says what both would send to a house at this origin. */
final class Authenticator {
    private static final byte UNLOCKED = AuthenticatorData.BIT_UP | AuthenticatorData.BIT_UV;
    private static final JsonMapper JSON = new JsonMapper();
    private static final ObjectConverter CBOR = new ObjectConverter();

    private final String origin;
    private final KeyPair keys;
    private final byte[] id = new byte[16];
    private byte flags = UNLOCKED;

    Authenticator(String origin) throws GeneralSecurityException {
        this.origin = origin;
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        keys = generator.generateKeyPair();
        new SecureRandom().nextBytes(id);
    }

    /** Somebody holds the device and cannot unlock it. */
    void locked() {
        flags = AuthenticatorData.BIT_UP;
    }

    String make(String options, String label) throws GeneralSecurityException {
        var asked = JSON.readTree(options);
        var key = EC2COSEKey.create((ECPublicKey) keys.getPublic(), COSEAlgorithmIdentifier.ES256);
        var data = new AuthenticatorData<RegistrationExtensionAuthenticatorOutput>(
                hash("localhost".getBytes(StandardCharsets.UTF_8)),
                (byte) (flags | AuthenticatorData.BIT_AT),
                0,
                new AttestedCredentialData(AAGUID.ZERO, id, key));
        var attestation =
                CBOR.getCborConverter().writeValueAsBytes(new AttestationObject(data, new NoneAttestationStatement()));
        return JSON.writeValueAsString(Map.of(
                "label",
                label,
                "credential",
                credential(Map.of(
                        "attestationObject", text(attestation),
                        "clientDataJSON", text(clientData("webauthn.create", asked)),
                        "transports", new String[] {"internal"}))));
    }

    String prove(String options) throws GeneralSecurityException {
        var asked = JSON.readTree(options);
        var data = new AuthenticatorDataConverter(CBOR)
                .convert(new AuthenticatorData<AuthenticationExtensionAuthenticatorOutput>(
                        hash("localhost".getBytes(StandardCharsets.UTF_8)), flags, 0));
        var client = clientData("webauthn.get", asked);
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.getPrivate());
        signature.update(data);
        signature.update(hash(client));
        return JSON.writeValueAsString(credential(Map.of(
                "authenticatorData", text(data),
                "clientDataJSON", text(client),
                "signature", text(signature.sign()))));
    }

    private Map<String, Object> credential(Map<String, Object> response) {
        return Map.of(
                "id", text(id),
                "rawId", text(id),
                "type", "public-key",
                "clientExtensionResults", Map.of(),
                "response", response);
    }

    private byte[] clientData(String type, JsonNode asked) {
        return JSON.writeValueAsBytes(
                Map.of("type", type, "challenge", asked.get("challenge").asString(), "origin", origin));
    }

    private static byte[] hash(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
