package org.kaikaku.service.procedure.resident;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaikaku.service.procedure.application.Papers;
import org.springframework.web.multipart.MultipartFile;

/** A file that a resident sent: a photo or a PDF, known by its first bytes and not by what it is called. */
final class SentPaper {
    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};

    private SentPaper() {}

    static boolean missing(@Nullable MultipartFile file) {
        return file == null || file.isEmpty();
    }

    /** @return empty when it is neither a photo nor a PDF */
    static Optional<Papers.Sent> read(String kind, String title, MultipartFile file) {
        try {
            var content = file.getBytes();
            return mediaType(content).map(type -> new Papers.Sent(kind, title, type, content));
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
