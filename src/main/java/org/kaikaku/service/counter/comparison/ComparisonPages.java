package org.kaikaku.service.counter.comparison;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.kaikaku.platform.calendar.SentBack;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Before and after. For all staff, like the waits themselves. */
@Controller
class ComparisonPages {
    private static final int USUAL = 28;
    private static final int SHORTEST = 7;
    private static final int LONGEST = 183;
    private static final String PAGE = "service/counter/comparison/comparison";

    private final CompareWaits compare;
    private final Clock clock;

    ComparisonPages(CompareWaits compare, Clock clock) {
        this.compare = compare;
        this.clock = clock;
    }

    @GetMapping("/staff/waits/comparison")
    ModelAndView compare(@RequestParam(defaultValue = "") String change, @RequestParam(defaultValue = "") String days) {
        var today = LocalDate.ofInstant(clock.instant(), City.ZONE);
        var first = change.isBlank() ? Optional.of(today.minusDays(USUAL)) : day(change.strip());
        var each = days.isBlank() ? Optional.of(USUAL) : number(days.strip());
        if (first.filter(day -> !day.isAfter(today) && day.getYear() > 2000).isEmpty()) {
            return Pages.mend(PAGE, compare.mend(change, days, "ticket.compare.problem.change"));
        }
        if (each.filter(number -> number >= SHORTEST && number <= LONGEST).isEmpty()) {
            return Pages.mend(PAGE, compare.mend(change, days, "ticket.compare.problem.days"));
        }
        return Pages.show(PAGE, compare.show(first.get(), each.get()));
    }

    private static Optional<LocalDate> day(String text) {
        return SentBack.day(text);
    }

    private static Optional<Integer> number(String text) {
        return text.matches("[0-9]{1,3}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
