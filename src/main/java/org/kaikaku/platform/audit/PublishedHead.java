package org.kaikaku.platform.audit;

import java.time.LocalDate;

/**
 * The last batch of a day, told to everybody. Bytes are hexadecimal digits.
 *
 * @param head what {@code verify-audit} takes
 * @param root of the batch's tree
 * @param signature Ed25519 over the head's hash
 * @param keyId the beginning of the key's SHA-256, as its file is called
 * @param fingerprint SHA-256 of the public key (DER); empty where the city has lost that key
 * @param publicKey DER
 */
public record PublishedHead(
        LocalDate day, Head head, String root, String signature, String keyId, String fingerprint, String publicKey) {}
