package org.kaikaku.service.counter.waits;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.kaikaku.platform.calendar.SentBack;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.web.PageAdvice;
import org.kaikaku.platform.web.Pages;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How long people waited. For all staff: it tells of desks and hours, of nobody. */
@Controller
class WaitPages {
    private static final int LONGEST = 366;
    private static final int USUAL = 28;

    private final ShowWaits show;
    private final Clock clock;

    WaitPages(ShowWaits show, Clock clock) {
        this.show = show;
        this.clock = clock;
    }

    private record Days(LocalDate from, LocalDate until, boolean good) {}

    @GetMapping("/staff/waits")
    ModelAndView waits(@RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String until) {
        var days = days(from, until);
        var view = show.show(days.from(), days.until(), days.good() ? null : "ticket.waits.problem");
        return days.good()
                ? Pages.show("service/counter/waits/waits", view)
                : Pages.mend("service/counter/waits/waits", view);
    }

    @GetMapping("/staff/waits.csv")
    ResponseEntity<byte[]> csv(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            HttpServletRequest request) {
        var days = days(from, until);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("waits.csv")
                                .build()
                                .toString())
                .body(show.csv(days.from(), days.until(), PageAdvice.language(request)));
    }

    /** The last four weeks where nothing, or nothing that can be read, was asked for. */
    private Days days(String from, String until) {
        var today = LocalDate.ofInstant(clock.instant(), City.ZONE);
        var usual = new Days(today.minusDays(USUAL), today, from.isBlank() && until.isBlank());
        return (until.isBlank() ? Optional.of(today) : SentBack.day(until))
                .flatMap(last -> (from.isBlank() ? Optional.of(last.minusDays(USUAL)) : SentBack.day(from))
                        .filter(first -> !first.isAfter(last) && !first.isBefore(last.minusDays(LONGEST)))
                        .map(first -> new Days(first, last, true)))
                .orElse(usual);
    }
}
