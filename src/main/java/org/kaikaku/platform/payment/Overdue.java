package org.kaikaku.platform.payment;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The day by which it was due is over, and nobody has paid. Told once for each charge. In the transaction in which it happens.
 *
 * @param subject as the room named it that asked for the charge
 * @param amount of the charge, in yen
 * @param due the last day on which it would have been in time
 */
public record Overdue(UUID charge, String subject, long amount, LocalDate due) {}
