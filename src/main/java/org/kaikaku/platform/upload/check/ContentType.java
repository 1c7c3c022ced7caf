package org.kaikaku.platform.upload.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.apache.tika.parser.ParseContext;

/** What a file is, by the signatures that Apache Tika knows; its name is not asked. */
final class ContentType {
    private static final MimeTypes SIGNATURES = MimeTypes.getDefaultMimeTypes();
    private static final MediaType ZIP = MediaType.application("zip");
    private static final Set<String> PACKED = Set.of(
            "application/x-7z-compressed",
            "application/x-rar-compressed",
            "application/gzip",
            "application/x-tar",
            "application/x-gtar",
            "application/x-bzip2",
            "application/x-bzip",
            "application/x-xz",
            "application/zstd",
            "application/x-lha",
            "application/x-lzip",
            "application/x-arj",
            "application/x-compress",
            "application/vnd.ms-cab-compressed",
            "application/x-iso9660-image");
    private static final Set<String> HEIF =
            Set.of("image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence", "image/avif");

    private final MediaType type;

    private ContentType(MediaType type) {
        this.type = type.getBaseType();
    }

    static ContentType of(byte[] content) {
        try (var in = TikaInputStream.get(content)) {
            return new ContentType(SIGNATURES.detect(in, new Metadata(), new ParseContext()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean is(String mediaType) {
        return type.toString().equals(mediaType);
    }

    /** Office files among them. */
    boolean zip() {
        return type.equals(ZIP) || SIGNATURES.getMediaTypeRegistry().isSpecializationOf(type, ZIP);
    }

    boolean packed() {
        return PACKED.contains(type.toString());
    }

    boolean heif() {
        return HEIF.contains(type.toString());
    }

    /** Office files of before 2007, and newer ones under a password. */
    boolean oldOffice() {
        return type.toString().equals("application/x-tika-msoffice")
                || SIGNATURES.getMediaTypeRegistry().isSpecializationOf(type, MediaType.application("x-tika-msoffice"));
    }

    @Override
    public String toString() {
        return type.toString();
    }
}
