package org.kaikaku.service.procedure.delivery;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * The signs that an encoding has. One that it lacks goes out as 〓, so that somebody looks: a name is never bent to a similar sign, and never
 * loses one in silence. What chooses a form of the sign before it is left out where an encoding has one form only.
 *
 * <p>CP932 as Windows writes it (windows-31j) has what JIS X 0208 has, the extensions of NEC and IBM (①, ㈱, 髙, 﨑), and no more.
 */
record Signs(Charset encoding) {
    private static final String GETA = "〓";
    private static final String VARIATION_SELECTORS = "[\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}]";

    boolean has(String value) {
        return encoding.newEncoder().canEncode(value);
    }

    String of(String value) {
        if (has(value)) {
            return value;
        }
        var encoder = encoding.newEncoder();
        var plain = encoding.equals(StandardCharsets.UTF_8) ? value : value.replaceAll(VARIATION_SELECTORS, "");
        return plain.codePoints()
                .mapToObj(Character::toString)
                .map(sign -> encoder.canEncode(sign) ? sign : GETA)
                .collect(Collectors.joining());
    }

    int bytes(String value) {
        return of(value).getBytes(encoding).length;
    }
}
