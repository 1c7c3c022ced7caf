package org.kaikaku.platform.operation;

import java.util.Locale;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.env.Environment;

/** What a start is for; {@code KAIKAKU_KIND}, which is also the name of the Spring profile. */
public enum Kind {
    /** To see, to try, to develop: everything has a default. */
    DEMO,
    /** For residents: nothing has a default that would be a danger. */
    PRODUCTION;

    private static final String SETTING = "kaikaku.kind";

    /** A misspelt production is no demo: it opens no house. */
    public static Kind of(Environment settings) {
        var said = settings.getProperty(SETTING, "demo").strip();
        return switch (said) {
            case "demo" -> DEMO;
            case "production" -> PRODUCTION;
            default ->
                throw new InvalidConfigurationPropertyValueException(
                        SETTING, said, "KAIKAKU_KIND is demo or production.");
        };
    }

    public String profile() {
        return name().toLowerCase(Locale.ROOT);
    }
}
