package org.kaikaku.platform.upload;

import java.util.Locale;

/**
 * Why a file is not taken, to be said at the field where it was chosen.
 *
 * @param of the number that the text names, such as how many megabytes; empty where it names none
 */
public record Refusal(Reason reason, String of) {

    public enum Reason {
        EMPTY,
        LARGE,
        MANY,
        TOTAL,
        /** Nothing that is taken here. */
        KIND,
        HEIC,
        ARCHIVE,
        OFFICE,
        MACROS,
        LOCKED,
        /** It would do something when it is opened. */
        ACTIVE,
        /** Another file lies in it. */
        EMBEDDED,
        /** It is two things at once, or looks for something elsewhere. */
        DISGUISED,
        DAMAGED,
        PIXELS,
        /** Small as sent, without measure once unpacked. */
        EXPANDS,
        /** The scanner for viruses knows something in it. */
        INFECTED,
        /** It could not be kept just now. */
        AWAY
    }

    public static Refusal of(Reason reason) {
        return new Refusal(reason, "");
    }

    static Refusal of(Reason reason, int number) {
        return new Refusal(reason, String.valueOf(number));
    }

    /** Key of the text, which takes {@link #of()}. */
    public String key() {
        return "upload.refused." + reason.name().toLowerCase(Locale.ROOT);
    }
}
