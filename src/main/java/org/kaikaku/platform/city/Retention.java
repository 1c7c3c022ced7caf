package org.kaikaku.platform.city;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kaikaku.platform.calendar.FiscalYear;

/**
 * How long a city keeps its documents (保存年限).
 *
 * @param from the first day on which documents are made to which it applies
 * @param years counted from the 1st of April after the fiscal year in which a document was made, as document rules do
 */
public record Retention(LocalDate from, int years) {

    /** The last day on which a document of that day must be kept; empty where the city says nothing of it. */
    public static Optional<LocalDate> until(List<Retention> all, LocalDate made) {
        return all.stream()
                .filter(one -> !one.from().isAfter(made))
                .max(Comparator.comparing(Retention::from))
                .map(one -> until(one.years(), made));
    }

    public static LocalDate until(int years, LocalDate made) {
        return new FiscalYear(FiscalYear.of(made).year() + years).last();
    }
}
