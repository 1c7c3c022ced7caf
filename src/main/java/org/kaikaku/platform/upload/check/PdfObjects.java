package org.kaikaku.platform.upload.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.kaikaku.platform.upload.Refusal.Reason;

/** Every object of a PDF, whether a page refers to it or not. Actions are those of ISO 32000-1, 12.6.4. */
final class PdfObjects {
    private static final Set<String> ACTING = Set.of(
            "JavaScript",
            "Launch",
            "ImportData",
            "SubmitForm",
            "GoToR",
            "GoToE",
            "Rendition",
            "Movie",
            "Sound",
            "RichMediaExecute");
    private static final Set<String> PLAYING = Set.of("RichMedia", "Screen", "3D", "Movie", "Sound");
    private static final int DEEPEST = 100;
    private static final int MOST_UNPACKED = 32 * 1024 * 1024;

    private PdfObjects() {}

    static Optional<Reason> refuse(COSDocument document) throws IOException {
        for (var key : List.copyOf(document.getXrefTable().keySet())) {
            var why = refuse(document.getObjectFromPool(key).getObject(), 0);
            if (why.isPresent()) {
                return why;
            }
        }
        return refuse(document.getTrailer(), 0);
    }

    /** References are not followed: what they lead to is looked at in its turn. */
    private static Optional<Reason> refuse(COSBase object, int depth) throws IOException {
        if (depth > DEEPEST) {
            return Optional.of(Reason.DISGUISED);
        }
        if (object instanceof COSStream stream && swells(stream)) {
            return Optional.of(Reason.EXPANDS);
        }
        if (object instanceof COSDictionary dictionary) {
            var why = refuse(dictionary);
            return why.isPresent() ? why : refuseAny(dictionary.getValues(), depth);
        }
        return object instanceof COSArray array ? refuseAny(array, depth) : Optional.empty();
    }

    private static Optional<Reason> refuseAny(Iterable<COSBase> objects, int depth) throws IOException {
        for (var object : objects) {
            if (object instanceof COSDictionary || object instanceof COSArray) {
                var why = refuse(object, depth + 1);
                if (why.isPresent()) {
                    return why;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Reason> refuse(COSDictionary dictionary) {
        var subtype = name(dictionary, COSName.SUBTYPE);
        if (has(dictionary, "EmbeddedFiles", "EF", "Collection")
                || name(dictionary, COSName.TYPE).equals("EmbeddedFile")
                || subtype.equals("FileAttachment")) {
            return Optional.of(Reason.EMBEDDED);
        }
        return has(dictionary, "JS", "XFA") || PLAYING.contains(subtype) || ACTING.contains(name(dictionary, COSName.S))
                ? Optional.of(Reason.ACTIVE)
                : Optional.empty();
    }

    private static boolean has(COSDictionary dictionary, String... keys) {
        return Stream.of(keys).map(COSName::getPDFName).anyMatch(dictionary::containsKey);
    }

    private static String name(COSDictionary dictionary, COSName key) {
        return dictionary.getDictionaryObject(key) instanceof COSName name ? name.getName() : "";
    }

    /** Pages, fonts and the like, by whatever methods they are packed; pictures are unpacked by who looks at them. */
    private static boolean swells(COSStream stream) throws IOException {
        if (COSName.IMAGE.equals(stream.getDictionaryObject(COSName.SUBTYPE)) || stream.getFilters() == null) {
            return false;
        }
        var filters = filters(stream.getFilters());
        try (var packed = stream.createRawInputStream()) {
            InputStream in = packed;
            for (int i = 0; i < filters.size(); i++) {
                var out = new Measured();
                FilterFactory.INSTANCE.getFilter(filters.get(i)).decode(in, out, stream, i);
                in = new java.io.ByteArrayInputStream(out.toByteArray());
            }
            return false;
        } catch (TooMuch tooMuch) {
            return true;
        }
    }

    private static List<COSName> filters(COSBase filters) {
        return switch (filters) {
            case COSName one -> List.of(one);
            case COSArray several ->
                several.toList().stream()
                        .filter(COSName.class::isInstance)
                        .map(COSName.class::cast)
                        .toList();
            default -> List.of();
        };
    }

    private static final class Measured extends OutputStream {
        private final java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();

        @Override
        public void write(int one) throws IOException {
            room(1);
            bytes.write(one);
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            room(length);
            bytes.write(some, from, length);
        }

        private void room(int more) throws TooMuch {
            if (bytes.size() + more > MOST_UNPACKED) {
                throw new TooMuch();
            }
        }

        byte[] toByteArray() {
            return bytes.toByteArray();
        }
    }

    private static final class TooMuch extends IOException {}
}
