package org.kaikaku.service.procedure.office;

/** What somebody typed into a field of several lines. */
public final class TypedText {
    private TypedText() {}

    /** Line ends as one sign, and none that a database or a PDF cannot hold. */
    public static String clean(String text) {
        return text.replace("\r\n", "\n")
                .replaceAll("[\\p{Cc}&&[^\\n\\t]]|\\p{Cs}", "")
                .strip();
    }
}
