package org.kaikaku.platform.audit.seal;

/** The journal cannot be sealed or verified with the keys as they lie; the message names the file. */
class SealingKeyUnusable extends RuntimeException {
    SealingKeyUnusable(String message, Throwable cause) {
        super(message, cause);
    }
}
