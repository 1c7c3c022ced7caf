package org.kaikaku.platform.payment;

import java.util.UUID;

/**
 * Nothing is owed any more. In the transaction in which it happens.
 *
 * @param subject as the room named it that asked for the charge
 * @param amount of the charge, in yen
 * @param reason as whoever cancelled it typed it
 */
public record ChargeCancelled(UUID charge, String subject, long amount, String reason) {}
