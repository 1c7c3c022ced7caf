package org.kaikaku.service.looks.question;

/** What somebody typed into a field of several lines. */
final class Written {
    static final int LONGEST = 1000;

    private Written() {}

    /** Without signs that no database holds; line breaks stay. */
    static String clean(String typed) {
        return typed.replace("\r\n", "\n")
                .replaceAll("[\\p{Cc}&&[^\n]]|\\p{Cs}", " ")
                .strip();
    }

    static boolean fits(String text) {
        return !text.isEmpty() && text.codePointCount(0, text.length()) <= LONGEST;
    }
}
