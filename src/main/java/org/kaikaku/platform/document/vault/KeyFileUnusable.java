package org.kaikaku.platform.document.vault;

/** The keys of the documents cannot be used as they lie; the message names the file and what to do. */
public class KeyFileUnusable extends RuntimeException {
    KeyFileUnusable(String message) {
        super(message);
    }

    KeyFileUnusable(String message, Throwable cause) {
        super(message, cause);
    }
}
