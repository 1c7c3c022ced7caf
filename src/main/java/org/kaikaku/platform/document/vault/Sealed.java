package org.kaikaku.platform.document.vault;

import java.util.UUID;

/**
 * A document as it lies.
 *
 * @param key id of the master key that its own key is sealed with
 * @param wrapped its own key, sealed: nonce and AES-256-GCM
 * @param content sealed with its own key: nonce and AES-256-GCM
 */
public record Sealed(UUID document, String key, byte[] wrapped, byte[] content) {}
