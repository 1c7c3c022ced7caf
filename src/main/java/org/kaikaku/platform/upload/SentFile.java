package org.kaikaku.platform.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file as somebody sent it. Neither its name nor what the browser calls it says what it is.
 *
 * @param name as it was called there, as words that can stand on a page: no folders, no signs that turn the writing round
 */
public record SentFile(String name, byte[] content) {
    private static final int LONGEST_NAME = 120;

    public SentFile {
        name = words(name);
    }

    public static SentFile of(MultipartFile file) {
        try {
            return new SentFile(nameOf(file), file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For a room that reads the content as it comes. */
    public static String nameOf(MultipartFile file) {
        var name = file.getOriginalFilename();
        return words(name == null ? "" : name);
    }

    private static String words(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var clean = last.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}]", " ")
                .strip();
        int end = clean.offsetByCodePoints(0, Math.min(LONGEST_NAME, clean.codePointCount(0, clean.length())));
        return clean.substring(0, end);
    }
}
