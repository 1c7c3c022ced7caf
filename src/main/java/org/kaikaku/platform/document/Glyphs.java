package org.kaikaku.platform.document;

/**
 * Makes a text printable. A character that the fonts lack becomes 〓 with its code in brackets, 〓(U+2B740), so that staff see which
 * character to write by hand. What is stored stays as it is; only the paper differs.
 */
final class Glyphs {
    private static final String MISSING = "〓";

    private Glyphs() {}

    static String printable(String text) {
        var out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            at += Character.charCount(character);
            int next = at < text.length() ? text.codePointAt(at) : 0;
            if (Variants.isSelector(next)) {
                at += Character.charCount(next);
                Variants.privateCharacter(character, next).ifPresentOrElse(out::append, () -> append(character, out));
            } else {
                append(character, out);
            }
        }
        return out.toString();
    }

    private static void append(int character, StringBuilder out) {
        if (isLayout(character) || (!Variants.isPrivate(character) && Fonts.REGULAR.has(character))) {
            out.appendCodePoint(character);
        } else if (!isInvisible(character)) {
            out.append(MISSING).append("(U+%04X)".formatted(character));
        }
    }

    private static boolean isLayout(int character) {
        return character == '\n' || character == '\r' || character == '\t';
    }

    private static boolean isInvisible(int character) {
        return Variants.isSelector(character)
                || Character.isISOControl(character)
                || Character.getType(character) == Character.FORMAT;
    }
}
