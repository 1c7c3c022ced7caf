package org.kaikaku.service.outreach.resident;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.SentBack;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.web.PageAdvice;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.service.outreach.timetable.Timetable;
import org.kaikaku.service.outreach.timetable.Timetables;
import org.kaikaku.service.outreach.visit.BookStop;
import org.kaikaku.service.outreach.visit.Turns;
import org.kaikaku.service.outreach.visit.WaitForTurn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/** A stop, and the form by which one books there or waits; the crew books for somebody on the telephone by the same. */
@Controller
@RequestMapping("/outreach/stops/{stop}")
class StopPages {
    private final Timetables timetables;
    private final Turns turns;
    private final BookStop bookStop;
    private final WaitForTurn waitForTurn;

    StopPages(Timetables timetables, Turns turns, BookStop bookStop, WaitForTurn waitForTurn) {
        this.timetables = timetables;
        this.turns = turns;
        this.bookStop = bookStop;
        this.waitForTurn = waitForTurn;
    }

    @GetMapping
    ModelAndView stop(@PathVariable String stop, @Nullable Actor actor) {
        var timetable = timetables.find().orElseThrow(NoSuchStop::new);
        var found = timetable.stop(stop).orElseThrow(NoSuchStop::new);
        var days = turns.next(stop, actor).stream()
                .map(day -> new StopView.Day(
                        path(stop, day.at().outing().day()),
                        Said.day(day.at().outing().day()),
                        ShowTimetable.time(day.at().call()),
                        day.at().call().byBooking(),
                        day.free().size()))
                .toList();
        var area = timetable.area(found.area()).orElseThrow().name();
        return Pages.show("service/outreach/stop", new StopView(found, area, days));
    }

    @GetMapping("/days/{day}")
    ModelAndView form(@PathVariable String stop, @PathVariable String day, @Nullable Actor actor) {
        var at = find(stop, day, actor);
        return Pages.show("service/outreach/book", view(at, VisitorForm.of(actor), actor, null));
    }

    @PostMapping("/days/{day}")
    ModelAndView book(
            @PathVariable String stop,
            @PathVariable String day,
            @RequestParam Map<String, String> sent,
            @Nullable Actor actor,
            HttpServletRequest request) {
        var at = find(stop, day, actor);
        var form = VisitorForm.read(sent, true);
        if (!form.problems().isEmpty()) {
            return Pages.mend("service/outreach/book", view(at, form, actor, null));
        }
        var wanted = form.wanted(PageAdvice.language(request), actor);
        return switch (bookStop.book(at, moment(form.from()), wanted, actor)) {
            case BookStop.Result.Booked(var _, var secret) -> Pages.go("/outreach/bookings/" + secret.signs());
            case BookStop.Result.Full() ->
                Pages.withStatus(
                        "service/outreach/book", view(at, form, actor, "outreach.form.full"), HttpStatus.CONFLICT);
            case BookStop.Result.NoSuchTurn() ->
                Pages.mend("service/outreach/book", view(at, form, actor, "outreach.form.no-turn"));
        };
    }

    @PostMapping("/days/{day}/waiting")
    ModelAndView await(
            @PathVariable String stop,
            @PathVariable String day,
            @RequestParam Map<String, String> sent,
            @Nullable Actor actor,
            HttpServletRequest request) {
        var at = find(stop, day, actor);
        var form = VisitorForm.read(sent, false);
        if (!form.problems().isEmpty()) {
            return Pages.mend("service/outreach/book", view(at, form, actor, null));
        }
        return waitForTurn
                .await(at, form.wanted(PageAdvice.language(request), actor), actor)
                .map(secret -> Pages.go("/outreach/bookings/" + secret.signs()))
                .orElseGet(
                        () -> Pages.mend("service/outreach/book", view(at, form, actor, "outreach.form.free-again")));
    }

    private BookingFormView view(Turns.At at, VisitorForm form, @Nullable Actor actor, @Nullable String problem) {
        var call = at.call();
        return new BookingFormView(
                call.stop(),
                path(call.stop().key(), at.outing().day()),
                Said.day(at.outing().day()),
                ShowTimetable.time(call),
                call.byBooking(),
                turns.free(at).stream()
                        .map(start -> new BookingFormView.Turn(start.toString(), Said.span(start, call.end(start))))
                        .toList(),
                actor != null && actor.staff(),
                timetables
                        .find()
                        .map(Timetable::offer)
                        .map(offer -> (int) offer.toHours())
                        .orElse(0),
                form,
                problem);
    }

    /** A day that is over, too far, or called off is none on which one can book. */
    private Turns.At find(String stop, String day, @Nullable Actor actor) {
        return SentBack.day(day)
                .flatMap(on -> turns.find(stop, on))
                .filter(at -> turns.given(at, actor))
                .orElseThrow(NoSuchStop::new);
    }

    static String path(String stop, LocalDate day) {
        return "/outreach/stops/" + stop + "/days/" + day;
    }

    static Instant moment(String sent) {
        return SentBack.moment(sent).orElse(Instant.EPOCH);
    }

    @ResponseStatus(HttpStatus.NOT_FOUND)
    static class NoSuchStop extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
