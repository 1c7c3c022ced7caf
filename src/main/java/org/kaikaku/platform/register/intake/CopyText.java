package org.kaikaku.platform.register.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Rows as COPY reads them (PostgreSQL, COPY, text format), in UTF-8. */
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
        put((value == null ? "\\N" : escaped(value.toString())).getBytes(StandardCharsets.UTF_8));
        bytes[length++] = '\t';
    }

    void lastCell(@Nullable Object value) {
        cell(value);
        bytes[length - 1] = '\n';
    }

    private static String escaped(String text) {
        // Hardly any cell holds one of them, and looking for a single sign is what the JDK does fastest.
        return text.indexOf('\\') < 0 && text.indexOf('\t') < 0 && text.indexOf('\n') < 0 && text.indexOf('\r') < 0
                ? text
                : text.replace("\\", "\\\\")
                        .replace("\t", "\\t")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r");
    }

    private void put(byte[] cell) {
        if (length + cell.length >= bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * (length + cell.length));
        }
        System.arraycopy(cell, 0, bytes, length, cell.length);
        length += cell.length;
    }
}
