package org.kaikaku.platform.register.intake;

import java.util.Map;

/**
 * A column that the register knows.
 *
 * @param key its English header and, for attributes, the name of the fact
 * @param options for choices: what a cell may say, and the key that it stands for
 * @param longest in code points
 */
record Column(
        String key,
        String header,
        Kind kind,
        boolean required,
        int longest,
        Map<String, String> options,
        boolean core) {

    private static final int LONGEST_ATTRIBUTE = 400;

    enum Kind {
        TEXT,
        YESNO,
        NUMBER,
        CHOICE,
        DATE,
        /** A date, or the words for one that is not wholly known: 不詳, 昭和25年頃不詳, 1950-00-00. */
        BIRTH_DATE
    }

    static Column attribute(String key, String header, Kind kind, Map<String, String> options) {
        return new Column(key, header, kind, false, LONGEST_ATTRIBUTE, options, false);
    }
}
