package org.kaikaku.platform.opendata.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The text of a file, whatever its encoding: by its byte order mark, else UTF-8, else CP932 as spreadsheets in Japan save it, else the one
 * of both that fewer bytes break, with U+FFFD where they do, and in place of NUL, which no database keeps.
 */
record Decoded(String text, Charset encoding) {
    private static final Charset CP932 = Charset.forName("windows-31j");
    private static final char BROKEN = '\uFFFD';
    private static final int LOOKED_AT = 4096;
    /** CP932 read as UTF-8 breaks at every other sign; a damaged UTF-8 file breaks here and there. */
    private static final int SIGNS_PER_BREAK = 3;

    Decoded {
        text = text.replace('\0', BROKEN);
    }

    /** Empty if it is no text. */
    static Optional<Decoded> of(byte[] content) {
        if (starts(content, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(lenient(content, 3, StandardCharsets.UTF_8));
        }
        if (starts(content, 0xFF, 0xFE)) {
            return Optional.of(lenient(content, 2, StandardCharsets.UTF_16LE));
        }
        if (starts(content, 0xFE, 0xFF)) {
            return Optional.of(lenient(content, 2, StandardCharsets.UTF_16BE));
        }
        if (starts(content, 'P', 'K', 3, 4)
                || starts(content, '%', 'P', 'D', 'F')
                || starts(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            return Optional.empty();
        }
        return withoutMark(content);
    }

    private static Optional<Decoded> withoutMark(byte[] content) {
        int even = nulls(content, 0);
        int odd = nulls(content, 1);
        int half = Math.min(content.length, LOOKED_AT) / 2;
        // In a table there is a comma or a figure often enough.
        if (even + odd > half / 20) {
            return odd > even * 4
                    ? Optional.of(lenient(content, 0, StandardCharsets.UTF_16LE))
                    : even > odd * 4 ? Optional.of(lenient(content, 0, StandardCharsets.UTF_16BE)) : Optional.empty();
        }
        return Optional.of(strict(content, StandardCharsets.UTF_8)
                .or(() -> damagedUtf8(content))
                .or(() -> strict(content, CP932))
                .orElseGet(() -> lenient(content, 0, CP932)));
    }

    private static Optional<Decoded> damagedUtf8(byte[] content) {
        var decoded = lenient(content, 0, StandardCharsets.UTF_8);
        long broken = decoded.text.chars().filter(sign -> sign == BROKEN).count();
        long wide = decoded.text.chars().filter(sign -> sign > 0x7F).count();
        return broken * SIGNS_PER_BREAK <= wide ? Optional.of(decoded) : Optional.empty();
    }

    private static Optional<Decoded> strict(byte[] content, Charset encoding) {
        try {
            return Optional.of(new Decoded(
                    encoding.newDecoder().decode(ByteBuffer.wrap(content)).toString(), encoding));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Decoded lenient(byte[] content, int from, Charset encoding) {
        return new Decoded(new String(content, from, content.length - from, encoding), encoding);
    }

    private static int nulls(byte[] content, int from) {
        int found = 0;
        for (int i = from; i < Math.min(content.length, LOOKED_AT); i += 2) {
            found += content[i] == 0 ? 1 : 0;
        }
        return found;
    }

    private static boolean starts(byte[] content, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (i >= content.length || (content[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }
}
