package org.kaikaku.platform.audit;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Who did it.
 *
 * @param id account, or {@code system}
 * @param office key of the division in which it was done; null for residents
 */
public record Doer(String id, String name, @Nullable String office) implements Serializable {
    public static final Doer SYSTEM = new Doer("system", "Kaikaku", null);
    /** Somebody who has not signed in. */
    public static final Doer ANYONE = new Doer("anyone", "", null);
}
