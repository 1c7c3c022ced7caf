package org.kaikaku.platform.city;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One version of one file. */
public final class CityFile {
    private final String path;
    private final int version;
    private final LocalDate effective;
    private final byte[] content;
    private final String sha256;

    public CityFile(String path, int version, LocalDate effective, byte[] content) {
        this.path = path;
        this.version = version;
        this.effective = effective;
        this.content = content.clone();
        this.sha256 = sha256(content);
    }

    /** Inside the city's folder, with {@code /} between names. */
    public String path() {
        return path;
    }

    /** The file's name without its folder and ending: {@code setainushi-henko}. */
    public String name() {
        String last = path.substring(path.lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        return dot < 0 ? last : last.substring(0, dot);
    }

    public int version() {
        return version;
    }

    /** What tells it from every other version of every file. */
    public record Name(String path, int version, LocalDate effective, String sha256) {}

    public Name fullName() {
        return new Name(path, version, effective, sha256);
    }

    /** The day from which this version holds. */
    public LocalDate effective() {
        return effective;
    }

    public byte[] content() {
        return content.clone();
    }

    /** Without the byte order mark that some editors put in front. */
    public String text() {
        String text = new String(content, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** In hexadecimal. Two files with equal hashes are the same. */
    public String sha256() {
        return sha256;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CityFile file
                && file.path.equals(path)
                && file.version == version
                && file.sha256.equals(sha256);
    }

    @Override
    public int hashCode() {
        return Objects.hash(path, version, sha256);
    }

    @Override
    public String toString() {
        return path + " version " + version;
    }

    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
