package org.kaikaku.platform.payment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who owes it.
 *
 * @param name as it stands on papers; empty for somebody at the counter whom nobody asked
 * @param person register number, so that each look is told to them; null where the register does not know them
 * @param account under which they find it; null where they have none
 */
public record Payer(
        String name, @Nullable String person, @Nullable UUID account) {
    public static final Payer UNNAMED = new Payer("", null, null);
}
