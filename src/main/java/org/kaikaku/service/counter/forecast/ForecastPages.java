package org.kaikaku.service.counter.forecast;

import org.kaikaku.platform.calendar.SentBack;
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
        var today = forecast.today();
        return SentBack.day(day)
                .filter(asked -> !asked.isBefore(today) && !asked.isAfter(today.plusDays(FARTHEST)))
                .map(asked -> Pages.show(PAGE, forecast.show(asked)))
                .orElseGet(() -> Pages.mend(PAGE, ForecastView.wrong(day, "ticket.forecast.problem", forecast.goal())));
    }
}
