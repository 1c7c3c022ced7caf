package org.kaikaku.platform.audit;

/**
 * The newest batch at some time.
 *
 * @param hash SHA-256 in hexadecimal digits
 */
public record Head(long batch, String hash) {
    public Head {
        if (batch < 1 || !hash.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException(
                    "A head is a batch number and 64 hexadecimal digits: " + batch + ":" + hash);
        }
    }

    /** Reads what {@link #toString()} wrote. */
    public static Head of(String text) {
        var parts = text.strip().split(":", 2);
        if (parts.length != 2 || !parts[0].matches("[0-9]{1,18}")) {
            throw new IllegalArgumentException("A head is written as number:hash, not " + text);
        }
        return new Head(Long.parseLong(parts[0]), parts[1]);
    }

    @Override
    public String toString() {
        return batch + ":" + hash;
    }
}
