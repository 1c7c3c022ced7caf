package org.kaikaku.platform.audit;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did it.
 *
 * @param id account, {@code account@mandate} of somebody who acts for another, or {@code system}
 * @param office key of the division in which it was done; null for residents
 */
public record Doer(String id, String name, @Nullable String office) implements Serializable {
    public static final Doer SYSTEM = new Doer("system", "Kaikaku", null);
    /** Somebody who has not signed in. */
    public static final Doer ANYONE = new Doer("anyone", "", null);

    /**
     * Somebody who acts for another.
     *
     * @param words for whom, by whom and in which standing, as they are to be read
     */
    public static Doer underMandate(UUID account, UUID mandate, String words) {
        return new Doer(account + "@" + mandate, words, null);
    }

    /** Whether it was done for another, under a mandate (委任); then the name says for whom and by whom. */
    public boolean forAnother() {
        return id.indexOf('@') > 0;
    }
}
