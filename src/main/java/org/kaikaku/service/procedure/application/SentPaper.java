package org.kaikaku.service.procedure.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file that somebody sent: a photo or a PDF, known by its first bytes and not by what it is called. */
public final class SentPaper {
    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};

    private static final long LARGEST = 10 * 1024 * 1024;

    private SentPaper() {}

    public static boolean missing(@Nullable MultipartFile file) {
        return file == null || file.isEmpty();
    }

    /** The file, or the key of a text that says why it cannot be taken. */
    public sealed interface Read {
        record Taken(Papers.Sent paper) implements Read {}

        record Refused(String why) implements Read {}
    }

    public static Read read(String kind, String title, MultipartFile file) {
        if (file.getSize() > LARGEST) {
            return new Read.Refused("procedure.apply.paper-large");
        }
        try {
            var content = file.getBytes();
            return mediaType(content)
                    .<Read>map(type -> new Read.Taken(new Papers.Sent(kind, title, type, content)))
                    .orElseGet(() -> new Read.Refused("procedure.apply.paper-kind"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> mediaType(byte[] content) {
        if (starts(content, PDF)) {
            return Optional.of("application/pdf");
        }
        if (starts(content, JPEG)) {
            return Optional.of("image/jpeg");
        }
        return starts(content, PNG) ? Optional.of("image/png") : Optional.empty();
    }

    private static boolean starts(byte[] content, byte[] signature) {
        return content.length > signature.length
                && java.util.Arrays.equals(content, 0, signature.length, signature, 0, signature.length);
    }
}
