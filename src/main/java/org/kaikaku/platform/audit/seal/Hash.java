package org.kaikaku.platform.audit.seal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256 value. Leaves, nodes and batches are hashed with different first bytes, so that none can be passed off as another. */
final class Hash {
    private static final byte LEAF = 0;
    private static final byte NODE = 1;
    private static final byte BATCH = 2;
    private static final HexFormat HEX = HexFormat.of();

    /** What the first batch follows. */
    static final Hash NONE = new Hash(new byte[32]);

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    static Hash of(byte[] bytes) {
        return new Hash(bytes.clone());
    }

    static Hash of(String hex) {
        return new Hash(HEX.parseHex(hex));
    }

    static Hash leaf(byte[] encoded) {
        return digest(LEAF, encoded);
    }

    static Hash node(Hash left, Hash right) {
        return digest(NODE, left.bytes, right.bytes);
    }

    static Hash batch(byte[] encoded) {
        return digest(BATCH, encoded);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    private static Hash digest(byte kind, byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(kind);
            for (var part : parts) {
                digest.update(part);
            }
            return new Hash(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HEX.formatHex(bytes);
    }
}
