package org.kaikaku.platform.upload.check;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks for streams that swell, in the bytes as they lie: a parser unpacks some of them (cross-references, objects) while it opens the
 * file, before anybody could ask how large they are. Wherever a parser may begin to read, there stands the word {@code stream}.
 */
final class PdfStreams {
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OBJECT = " obj".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_DICTIONARY = 64 * 1024;
    private static final long MEGABYTE = 1024 * 1024;
    /** A large page of text has some; a picture is unpacked by whoever looks at it. */
    private static final long MOST = 32 * MEGABYTE;

    private static final long MOST_OF_PICTURE = 256 * MEGABYTE;
    private static final long MOST_TOGETHER = 1024 * MEGABYTE;

    private static final Pattern FILTER = Pattern.compile("/(\\w*Decode|Fl|LZW|A85|AHx|RL)\\b");
    /** What is unpacked at opening, and what may be called so by another spelling ({@code /Obj#53tm}). */
    private static final Pattern AT_OPENING = Pattern.compile("/ObjStm|/XRef|#");

    private final byte[] pdf;
    private long together;

    private PdfStreams(byte[] pdf) {
        this.pdf = pdf;
    }

    static boolean swell(byte[] pdf) {
        return new PdfStreams(pdf).swell();
    }

    private boolean swell() {
        for (int at = next(0); at >= 0; at = next(at + STREAM.length)) {
            if (swells(dictionary(at), data(at + STREAM.length))) {
                return true;
            }
        }
        return false;
    }

    private boolean swells(String dictionary, int data) {
        boolean atOpening = AT_OPENING.matcher(dictionary).find();
        if (atOpening && oddlyPacked(dictionary)) {
            return true;
        }
        boolean picture = !atOpening && dictionary.contains("/Image");
        long most = picture ? MOST_OF_PICTURE : MOST;
        long size = unpacked(data, most);
        together += size;
        return size > most || together > MOST_TOGETHER;
    }

    /** No program packs these twice or by another method; it would only serve to hide how they swell. */
    private static boolean oddlyPacked(String dictionary) {
        var filters = FILTER.matcher(dictionary)
                .results()
                .map(found -> found.group(1))
                .toList();
        return filters.size() > 1 || filters.stream().anyMatch(filter -> !filter.equals("FlateDecode"));
    }

    /** How far it unpacks, or a little more than the most; 0 for what is packed by no or another method. */
    private long unpacked(int data, long most) {
        var inflater = new Inflater();
        try {
            inflater.setInput(pdf, data, pdf.length - data);
            var part = new byte[64 * 1024];
            while (inflater.getBytesWritten() <= most && inflater.inflate(part) > 0) {
                continue;
            }
            return inflater.getBytesWritten();
        } catch (DataFormatException notPacked) {
            return inflater.getBytesWritten();
        } finally {
            inflater.end();
        }
    }

    private int next(int from) {
        for (int at = from; at <= pdf.length - STREAM.length; at++) {
            if (stands(STREAM, at) && (at < 3 || pdf[at - 1] != 'd' || pdf[at - 2] != 'n' || pdf[at - 3] != 'e')) {
                return at;
            }
        }
        return -1;
    }

    private String dictionary(int stream) {
        int first = Math.max(0, stream - LONGEST_DICTIONARY);
        for (int at = stream - OBJECT.length; at >= first; at--) {
            if (stands(OBJECT, at)) {
                return new String(pdf, at, stream - at, StandardCharsets.ISO_8859_1);
            }
        }
        return new String(pdf, first, stream - first, StandardCharsets.ISO_8859_1);
    }

    private int data(int at) {
        int data = at;
        while (data < pdf.length && (pdf[data] == '\r' || pdf[data] == '\n' || pdf[data] == ' ')) {
            data++;
        }
        return data;
    }

    private boolean stands(byte[] word, int at) {
        for (int i = 0; i < word.length; i++) {
            if (pdf[at + i] != word[i]) {
                return false;
            }
        }
        return true;
    }
}
