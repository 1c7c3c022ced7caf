package org.kaikaku.service.outreach.resident;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.document.IcsCalendar;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.language.Ruby;
import org.kaikaku.platform.web.PageAdvice;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.service.outreach.Outings;
import org.kaikaku.service.outreach.VanBooking;
import org.kaikaku.service.outreach.visit.BookStop;
import org.kaikaku.service.outreach.visit.ChangeStopVisit;
import org.kaikaku.service.outreach.visit.StopVisit;
import org.kaikaku.service.outreach.visit.Turns;
import org.kaikaku.service.outreach.visit.WaitForTurn;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own booking at a stop: read it, change it, give it back. */
@Controller
@RequestMapping("/outreach/bookings/{mark}")
class VanBookingPages {
    private final ShowVanBooking show;
    private final Turns turns;
    private final Outings outings;
    private final BookStop bookStop;
    private final ChangeStopVisit change;
    private final WaitForTurn waitForTurn;
    private final Clock clock;

    VanBookingPages(
            ShowVanBooking show,
            Turns turns,
            Outings outings,
            BookStop bookStop,
            ChangeStopVisit change,
            WaitForTurn waitForTurn,
            Clock clock) {
        this.show = show;
        this.turns = turns;
        this.outings = outings;
        this.bookStop = bookStop;
        this.change = change;
        this.waitForTurn = waitForTurn;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView booking(@PathVariable String mark, @Nullable Actor actor) {
        return Pages.show("service/outreach/booking", view(mark, show.find(mark, actor)));
    }

    @PostMapping("/acceptance")
    ModelAndView accept(@PathVariable String mark, @Nullable Actor actor, RedirectAttributes flash) {
        if (show.find(mark, actor) instanceof StopVisit.Offered offered) {
            var booked = bookStop.accept(offered, actor);
            flash.addFlashAttribute("flash", booked.isPresent() ? "outreach.booked" : "outreach.gone");
        }
        return Pages.go(path(mark));
    }

    @GetMapping("/times")
    ModelAndView times(@PathVariable String mark, @Nullable Actor actor) {
        return show.find(mark, actor) instanceof StopVisit.Booked booked && change.mayChange(booked)
                ? Pages.show("service/outreach/times", times(mark, booked, null))
                : Pages.go(path(mark));
    }

    @PostMapping("/time")
    ModelAndView move(
            @PathVariable String mark,
            @RequestParam(defaultValue = "") String from,
            @Nullable Actor actor,
            RedirectAttributes flash) {
        if (!(show.find(mark, actor) instanceof StopVisit.Booked booked)) {
            return Pages.go(path(mark));
        }
        var start = StopPages.moment(from);
        var result = turns.find(booked.core().stop(), LocalDate.ofInstant(start, City.ZONE))
                .map(at -> change.move(booked, at, start, actor))
                .orElse(ChangeStopVisit.Result.FULL);
        return switch (result) {
            case DONE -> went(mark, "outreach.moved", flash);
            case TOO_LATE -> went(mark, "outreach.too-late", flash);
            case FULL ->
                Pages.withStatus(
                        "service/outreach/times", times(mark, booked, "outreach.form.full"), HttpStatus.CONFLICT);
        };
    }

    @GetMapping("/cancellation")
    ModelAndView cancellation(@PathVariable String mark, @Nullable Actor actor) {
        var visit = show.find(mark, actor);
        return visit instanceof StopVisit.Booked booked && change.mayChange(booked)
                ? Pages.show("service/outreach/cancel", view(mark, visit))
                : Pages.go(path(mark));
    }

    @PostMapping("/cancellation")
    ModelAndView cancel(@PathVariable String mark, @Nullable Actor actor, RedirectAttributes flash) {
        return switch (show.find(mark, actor)) {
            case StopVisit.Booked booked ->
                went(
                        mark,
                        change.cancel(booked, actor) == ChangeStopVisit.Result.DONE
                                ? "outreach.cancelled"
                                : "outreach.too-late",
                        flash);
            case StopVisit.Waiting waiting -> {
                waitForTurn.leave(waiting, actor);
                yield Pages.go(path(mark));
            }
            case StopVisit.Offered offered -> {
                waitForTurn.decline(offered, actor);
                yield Pages.go(path(mark));
            }
            default -> Pages.go(path(mark));
        };
    }

    @GetMapping("/visit.ics")
    ResponseEntity<String> calendar(@PathVariable String mark, @Nullable Actor actor, HttpServletRequest request) {
        if (!(show.find(mark, actor) instanceof StopVisit.Booked booked)) {
            throw new ShowVanBooking.NoSuchVanBooking();
        }
        var language = PageAdvice.language(request);
        var view = view(mark, booked);
        var shown = outings.booking(booked.core().id());
        var visit = new IcsCalendar.Visit(
                booked.core().id() + "@kaikaku",
                shown.map(VanBooking::from).orElse(booked.core().from()),
                shown.map(VanBooking::until).orElse(booked.core().until()),
                Ruby.plain(view.stop().name().in(language)),
                Ruby.plain(view.stop().place().in(language)),
                view.number() + "\n" + Ruby.plain(view.errand().in(language)));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, IcsCalendar.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"visit.ics\"")
                .body(IcsCalendar.of(visit, clock.instant()));
    }

    private static ModelAndView went(String mark, String said, RedirectAttributes flash) {
        flash.addFlashAttribute("flash", said);
        return Pages.go(path(mark));
    }

    private VanBookingView view(String mark, StopVisit visit) {
        return show.view(path(mark), visit, List.of(), null);
    }

    private VanBookingView times(String mark, StopVisit.Booked booked, @Nullable String problem) {
        return show.view(path(mark), booked, show.others(booked), problem);
    }

    private static String path(String mark) {
        return "/outreach/bookings/" + mark;
    }
}
