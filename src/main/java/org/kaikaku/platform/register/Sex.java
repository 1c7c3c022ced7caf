package org.kaikaku.platform.register;

import java.util.Locale;

public enum Sex {
    FEMALE,
    MALE,
    UNKNOWN;

    /** As facts and the database spell it: {@code female}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Sex of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
