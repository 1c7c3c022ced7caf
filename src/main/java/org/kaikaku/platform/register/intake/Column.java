package org.kaikaku.platform.register.intake;

import java.util.Map;

/**
 * A column that the register knows.
 *
 * @param key its English header and, for attributes, the name of the fact
 * @param options for choices: what a cell may say, and the key that it stands for
 * @param longest in code points
 * @param place where its cells go, and whether a file may lack it
 */
record Column(
        String key, String header, Kind kind, boolean required, int longest, Map<String, String> options, Place place) {

    private static final int LONGEST_ATTRIBUTE = 400;

    enum Place {
        /** Of the person. Every file has it, even if all its cells are blank. */
        CORE,
        /** Says what kind of change a row is. */
        CHANGE,
        /** Among the attributes. What a file has no column for stays as it was. */
        ATTRIBUTE
    }

    enum Kind {
        TEXT,
        YESNO,
        NUMBER,
        CHOICE,
        DATE,
        /** A date, or the words for one that is not wholly known: 不詳, 昭和25年頃不詳, 1950-00-00. */
        BIRTH_DATE
    }

    boolean core() {
        return place == Place.CORE;
    }

    boolean attribute() {
        return place == Place.ATTRIBUTE;
    }

    static Column attribute(String key, String header, Kind kind, Map<String, String> options) {
        return new Column(key, header, kind, false, LONGEST_ATTRIBUTE, options, Place.ATTRIBUTE);
    }
}
