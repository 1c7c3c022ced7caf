package org.kaikaku.service.procedure.delivery;

import java.time.LocalDate;
import org.kaikaku.platform.calendar.BusinessDays;
import org.kaikaku.service.procedure.definition.Catalogue;

/**
 * By when a core system answers.
 *
 * @param days open days after the one on which the file was made; 0 where the city's files say nothing, and then nothing is ever overdue
 */
record AnswerDue(BusinessDays office, int days) {
    static AnswerDue of(String system, Catalogue catalogue) {
        var known = catalogue.coreSystems().get(system);
        var answer = known == null ? null : known.answer();
        return new AnswerDue(
                new BusinessDays(catalogue.city().openingHours().closed()), answer == null ? 0 : answer.days());
    }

    boolean isOver(LocalDate sent, LocalDate today) {
        return days > 0 && office.plus(sent, days).isBefore(today);
    }
}
