package org.kaikaku.platform.payment;

import java.util.UUID;

/**
 * The counter took cash by mistake and gave it back before the till was closed: the charge is open again. In the transaction in which it happens.
 *
 * @param subject as the room named it that asked for the charge
 * @param amount of the charge, in yen
 */
public record TakenBack(UUID charge, String subject, long amount) {}
