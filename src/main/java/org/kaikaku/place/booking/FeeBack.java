package org.kaikaku.place.booking;

import java.util.UUID;
import org.kaikaku.platform.language.Text;

/**
 * Something that was paid is to be given back (還付).
 *
 * @param yen how much; more than 0
 * @param why as the ordinance calls it
 */
public record FeeBack(UUID booking, String number, int yen, Text why, String division) {}
