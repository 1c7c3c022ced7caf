package org.kaikaku.platform.register.guard;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** What can be read in an answer, by its media type. */
sealed interface Answers {

    /** Can be changed and written back. */
    record Plain(String text, Charset charset) implements Answers {}

    /** Can be read and only be let pass or refused. */
    record Sealed(String text) implements Answers {}

    /** A picture, or nothing: not read. */
    record Unread() implements Answers {}

    static Answers of(@Nullable String type, byte[] content) throws IOException {
        var kind = type == null ? "" : type.toLowerCase(Locale.ROOT);
        if (content.length == 0 || kind.startsWith("image/") || kind.startsWith("font/")) {
            return new Unread();
        }
        if (kind.startsWith("application/pdf")) {
            return pdf(content);
        }
        if (kind.contains("officedocument") || kind.startsWith("application/zip")) {
            return new Sealed(zip(content));
        }
        return plain(kind, content);
    }

    private static Plain plain(String kind, byte[] content) {
        var said = charset(kind);
        if (said != null) {
            return new Plain(new String(content, said), said);
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return new Plain(text, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            var japanese = Charset.forName("windows-31j");
            return new Plain(new String(content, japanese), japanese);
        }
    }

    private static @Nullable Charset charset(String kind) {
        try {
            return kind.isEmpty() ? null : MediaType.parseMediaType(kind).getCharset();
        } catch (InvalidMediaTypeException e) {
            return null;
        }
    }

    /** What is broken or locked is like a picture: no program reads in it where somebody lives. */
    private static Answers pdf(byte[] content) {
        try {
            return new Sealed(read(content));
        } catch (IOException e) {
            return new Unread();
        }
    }

    private static String read(byte[] content) throws IOException {
        try (var pdf = Loader.loadPDF(content)) {
            var text = new StringBuilder(new PDFTextStripper().getText(pdf));
            var form = pdf.getDocumentCatalog().getAcroForm();
            if (form != null) {
                for (PDField field : form.getFieldTree()) {
                    text.append('\n').append(field.getValueAsString());
                }
            }
            var about = pdf.getDocumentInformation();
            return text.append('\n')
                    .append(about.getTitle())
                    .append('\n')
                    .append(about.getSubject())
                    .toString();
        }
    }

    /** By its directory: a workbook that was written in one go says the size of its parts only there. */
    private static String zip(byte[] content) throws IOException {
        var text = new StringBuilder();
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            for (var part : Collections.list(zip.getEntries())) {
                text.append(new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8))
                        .append('\n');
            }
        }
        return text.toString();
    }
}
