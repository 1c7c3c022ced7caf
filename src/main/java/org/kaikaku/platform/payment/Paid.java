package org.kaikaku.platform.payment;

import java.time.Instant;
import java.util.UUID;

/**
 * A charge is paid, once and in full. In the transaction in which it happens.
 *
 * @param subject as the room named it that asked for the charge
 * @param amount of the charge, in yen
 * @param method how
 */
public record Paid(UUID charge, String subject, long amount, Method method, Instant at) {}
