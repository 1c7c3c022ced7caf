package org.kaikaku.platform.payment;

import java.util.UUID;

/**
 * Money of a paid charge goes back. Told once for each refund. In the transaction in which it happens.
 *
 * @param subject as the room named it that asked for the charge
 * @param amount of the charge, in yen
 * @param refunded yen in this refund
 * @param all whether nothing is left of what was paid
 */
public record Refunded(UUID charge, String subject, long amount, long refunded, boolean all) {}
