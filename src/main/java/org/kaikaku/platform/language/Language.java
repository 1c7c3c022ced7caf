package org.kaikaku.platform.language;

import java.util.Locale;

/** The languages of every page: Japanese, plain Japanese (やさしい日本語) and English. */
public enum Language {
    JA("ja", Locale.JAPANESE),
    EASY("ja-x-easy", Locale.JAPANESE),
    EN("en", Locale.ENGLISH);

    private final String tag;
    private final Locale locale;

    Language(String tag, Locale locale) {
        this.tag = tag;
        this.locale = locale;
    }

    /** The value of an HTML {@code lang} attribute. */
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return locale;
    }

    /** The key in city files and in addresses: {@code ja}, {@code easy}, {@code en}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
