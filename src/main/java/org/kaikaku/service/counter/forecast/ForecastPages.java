package org.kaikaku.service.counter.forecast;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.kaikaku.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How many will come. For all staff, like the waits themselves. */
@Controller
class ForecastPages {
    private static final int FARTHEST = 366;
    private static final String PAGE = "service/counter/forecast/forecast";

    private final ForecastDay forecast;

    ForecastPages(ForecastDay forecast) {
        this.forecast = forecast;
    }

    @GetMapping("/staff/waits/forecast")
    ModelAndView forecast(@RequestParam(defaultValue = "") String day) {
        if (day.isBlank()) {
            return Pages.show(PAGE, forecast.show(forecast.next()));
        }
        try {
            var asked = LocalDate.parse(day.strip());
            var today = forecast.today();
            if (!asked.isBefore(today) && !asked.isAfter(today.plusDays(FARTHEST))) {
                return Pages.show(PAGE, forecast.show(asked));
            }
        } catch (DateTimeException unreadable) {
            // Said below, like a day that is over.
        }
        return Pages.mend(PAGE, ForecastView.wrong(day, "ticket.forecast.problem", forecast.goal()));
    }
}
