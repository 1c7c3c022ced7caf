package org.kaikaku.platform.web;

/** What somebody typed into a field of several lines. */
public final class Written {
    public static final int LONGEST = 1000;

    private Written() {}

    /** Without signs that no database holds; line breaks stay. */
    public static String clean(String typed) {
        return typed.replace("\r\n", "\n")
                .replaceAll("[\\p{Cc}&&[^\n]]|\\p{Cs}", " ")
                .strip();
    }

    /** Something, and at most {@value #LONGEST} characters. */
    public static boolean fits(String text) {
        return !text.isEmpty() && text.codePointCount(0, text.length()) <= LONGEST;
    }
}
