package org.kaikaku.platform.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The last day of a deadline.
 *
 * @param date the day until which one may act
 * @param rolledFrom the day that the count itself gave, where that is a closed day and the law moves it; else null
 */
public record Due(LocalDate date, @Nullable LocalDate rolledFrom) {}
