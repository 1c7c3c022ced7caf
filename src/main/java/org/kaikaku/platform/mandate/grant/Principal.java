package org.kaikaku.platform.mandate.grant;

import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.number.CorporateNumber;

/** For whom somebody may act (本人). */
public sealed interface Principal {
    String name();

    /** @param number 宛名番号 */
    record Person(String number, String name) implements Principal {}

    record Company(CorporateNumber number, String name) implements Principal {}

    /** Register number; null for a company. */
    default @Nullable String person() {
        return this instanceof Person one ? one.number() : null;
    }
}
