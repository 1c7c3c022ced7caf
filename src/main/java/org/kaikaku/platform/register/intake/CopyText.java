package org.kaikaku.platform.register.intake;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Rows as COPY reads them (PostgreSQL, COPY, text format), in UTF-8, written straight into bytes: a city has some twenty million cells. */
final class CopyText {
    private byte[] bytes = new byte[128 * 1024];
    private int length;

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    void clear() {
        length = 0;
    }

    /** @param value as its text; null for a missing one */
    void cell(@Nullable Object value) {
        if (value == null) {
            put('\\', 'N');
        } else {
            text(value.toString());
        }
        put('\t');
    }

    void lastCell(@Nullable Object value) {
        cell(value);
        bytes[length - 1] = '\n';
    }

    private void text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            switch (sign) {
                case '\\' -> put('\\', '\\');
                case '\t' -> put('\\', 't');
                case '\n' -> put('\\', 'n');
                case '\r' -> put('\\', 'r');
                default -> {
                    if (Character.isHighSurrogate(sign) && i + 1 < text.length()) {
                        point(Character.toCodePoint(sign, text.charAt(++i)));
                    } else {
                        point(sign);
                    }
                }
            }
        }
    }

    private void point(int c) {
        if (c < 0x80) {
            put(c);
        } else if (c < 0x800) {
            put(0xC0 | c >> 6, 0x80 | c & 0x3F);
        } else if (c < 0x10000) {
            put(0xE0 | c >> 12, 0x80 | c >> 6 & 0x3F);
            put(0x80 | c & 0x3F);
        } else {
            put(0xF0 | c >> 18, 0x80 | c >> 12 & 0x3F);
            put(0x80 | c >> 6 & 0x3F, 0x80 | c & 0x3F);
        }
    }

    private void put(int one, int other) {
        put(one);
        put(other);
    }

    private void put(int one) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * length);
        }
        bytes[length++] = (byte) one;
    }
}
