package org.kaikaku.platform.calendar;

import java.time.LocalDate;
import org.kaikaku.platform.language.Text;

/** A day off by the law on national holidays: one with a name of its own, a 振替休日, or a day between two holidays (国民の休日). */
public record Holiday(LocalDate date, Text name) {}
