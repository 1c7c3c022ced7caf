package org.kaikaku.service.procedure.interview;

import org.kaikaku.platform.calendar.DeadlineRule;
import org.kaikaku.service.procedure.definition.Deadline;

/** A deadline as the city's file writes it, as the calendar counts it. */
final class Deadlines {
    private Deadlines() {}

    static DeadlineRule rule(Deadline deadline) {
        return new DeadlineRule(
                deadline.law(),
                switch (deadline.firstDay()) {
                    case EVENT -> DeadlineRule.FirstDay.EVENT;
                    case NEXT -> DeadlineRule.FirstDay.NEXT;
                },
                deadline.count(),
                switch (deadline.unit()) {
                    case DAYS -> DeadlineRule.Unit.DAYS;
                    case MONTHS -> DeadlineRule.Unit.MONTHS;
                    case YEARS -> DeadlineRule.Unit.YEARS;
                },
                switch (deadline.closedDay()) {
                    case NEXT_OPEN_DAY -> DeadlineRule.ClosedDay.NEXT_OPEN;
                    case PREVIOUS_OPEN_DAY -> DeadlineRule.ClosedDay.PREVIOUS_OPEN;
                    case AS_IS -> DeadlineRule.ClosedDay.AS_IS;
                });
    }
}
