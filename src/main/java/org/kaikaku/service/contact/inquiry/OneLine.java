package org.kaikaku.service.contact.inquiry;

import org.kaikaku.platform.web.Written;

/** What somebody typed into a field of one line. */
public final class OneLine {
    private static final int LONGEST = 100;

    private OneLine() {}

    /** On one line and not longer than one is kept. */
    public static String of(String typed) {
        return first(Written.clean(typed).replace('\n', ' '), LONGEST);
    }

    static String first(String line, int most) {
        return line.substring(0, line.offsetByCodePoints(0, Math.min(most, line.codePointCount(0, line.length()))));
    }
}
