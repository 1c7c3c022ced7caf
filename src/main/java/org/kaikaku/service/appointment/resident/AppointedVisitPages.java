package org.kaikaku.service.appointment.resident;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.SentBack;
import org.kaikaku.platform.document.IcsCalendar;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.web.PageAdvice;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.service.appointment.desk.AppointmentDesks;
import org.kaikaku.service.appointment.desk.Desk;
import org.kaikaku.service.appointment.visit.AppointedVisits;
import org.kaikaku.service.appointment.visit.BookVisit;
import org.kaikaku.service.appointment.visit.ChangeVisit;
import org.kaikaku.service.appointment.visit.ReceiveVisit;
import org.kaikaku.service.appointment.visit.Secret;
import org.kaikaku.service.appointment.visit.Visit;
import org.kaikaku.service.appointment.visit.WaitForTime;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own visit: by the secret in its link, or for whoever signed in as they booked by its id. */
@Controller
@RequestMapping("/appointments/visits/{mark}")
class AppointedVisitPages {
    private final AppointedVisits visits;
    private final AppointmentDesks desks;
    private final ShowOwnVisit showOwnVisit;
    private final BookVisit bookVisit;
    private final ChangeVisit changeVisit;
    private final WaitForTime waitForTime;
    private final ReceiveVisit receiveVisit;
    private final Clock clock;

    AppointedVisitPages(
            AppointedVisits visits,
            AppointmentDesks desks,
            ShowOwnVisit showOwnVisit,
            BookVisit bookVisit,
            ChangeVisit changeVisit,
            WaitForTime waitForTime,
            ReceiveVisit receiveVisit,
            Clock clock) {
        this.visits = visits;
        this.desks = desks;
        this.showOwnVisit = showOwnVisit;
        this.bookVisit = bookVisit;
        this.changeVisit = changeVisit;
        this.waitForTime = waitForTime;
        this.receiveVisit = receiveVisit;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView visit(@PathVariable String mark, @Nullable Actor actor) {
        return Pages.show("service/appointment/visit", view(mark, find(mark, actor), GuestForm.of(actor)));
    }

    @PostMapping
    ModelAndView book(
            @PathVariable String mark,
            @RequestParam Map<String, String> sent,
            @Nullable Actor actor,
            jakarta.servlet.http.HttpServletRequest request,
            RedirectAttributes flash) {
        var visit = find(mark, actor);
        if (!(visit instanceof Visit.Held held)) {
            return Pages.go(path(mark));
        }
        var form = GuestForm.read(sent);
        if (!form.problems().isEmpty()) {
            return Pages.mend("service/appointment/visit", view(mark, visit, form));
        }
        var booked = bookVisit.book(held, desk(visit), form.guest(PageAdvice.language(request), actor), actor);
        return after(mark, booked, flash);
    }

    @PostMapping("/acceptance")
    ModelAndView accept(@PathVariable String mark, @Nullable Actor actor, RedirectAttributes flash) {
        var visit = find(mark, actor);
        return visit instanceof Visit.Offered offered
                ? after(mark, bookVisit.accept(offered, desk(visit), actor), flash)
                : Pages.go(path(mark));
    }

    private static ModelAndView after(String mark, Optional<Visit.Booked> booked, RedirectAttributes flash) {
        flash.addFlashAttribute("flash", booked.isPresent() ? "appointment.booked" : "appointment.gone");
        return Pages.go(path(mark));
    }

    /** Who has come says so by themselves, and gets their number on the telephone. */
    @PostMapping("/arrival")
    ModelAndView arrive(@PathVariable String mark, @Nullable Actor actor) {
        var visit = find(mark, actor);
        if (visit instanceof Visit.Booked booked && booked.mayArrive(clock.instant())) {
            receiveVisit.arrived(booked, desk(booked), actor);
        }
        return Pages.go(path(mark));
    }

    @GetMapping("/times")
    ModelAndView times(@PathVariable String mark, @RequestParam(defaultValue = "") String week, @Nullable Actor actor) {
        var visit = find(mark, actor);
        return visit instanceof Visit.Booked booked && showOwnVisit.mayChange(booked, desk(booked))
                ? Pages.show(
                        "service/appointment/week", showOwnVisit.week(path(mark), booked, desk(booked), week, null))
                : Pages.go(path(mark));
    }

    @PostMapping("/time")
    ModelAndView move(
            @PathVariable String mark,
            @RequestParam(defaultValue = "") String from,
            @Nullable Actor actor,
            RedirectAttributes flash) {
        var visit = find(mark, actor);
        if (!(visit instanceof Visit.Booked booked)) {
            return Pages.go(path(mark));
        }
        return switch (changeVisit.move(booked, moment(from), desk(visit), actor)) {
            case DONE -> {
                flash.addFlashAttribute("flash", "appointment.moved");
                yield Pages.go(path(mark));
            }
            case FULL ->
                Pages.withStatus(
                        "service/appointment/week",
                        showOwnVisit.week(path(mark), booked, desk(booked), "", "appointment.week.full"),
                        HttpStatus.CONFLICT);
            case TOO_LATE -> tooLate(mark, flash);
        };
    }

    @GetMapping("/cancellation")
    ModelAndView cancellation(@PathVariable String mark, @Nullable Actor actor) {
        var visit = find(mark, actor);
        return visit instanceof Visit.Booked booked && showOwnVisit.mayChange(booked, desk(booked))
                ? Pages.show("service/appointment/cancel", view(mark, visit, GuestForm.of(null)))
                : Pages.go(path(mark));
    }

    @PostMapping("/cancellation")
    ModelAndView cancel(@PathVariable String mark, @Nullable Actor actor, RedirectAttributes flash) {
        switch (find(mark, actor)) {
            case Visit.Booked booked -> {
                if (changeVisit.cancel(booked, desk(booked), actor) == ChangeVisit.Result.TOO_LATE) {
                    return tooLate(mark, flash);
                }
                flash.addFlashAttribute("flash", "appointment.cancelled");
            }
            case Visit.Waiting waiting -> waitForTime.leave(waiting, actor);
            case Visit.Offered offered -> waitForTime.leave(offered, actor);
            default -> {}
        }
        return Pages.go(path(mark));
    }

    @GetMapping("/visit.ics")
    ResponseEntity<String> calendar(
            @PathVariable String mark, @Nullable Actor actor, jakarta.servlet.http.HttpServletRequest request) {
        if (!(find(mark, actor) instanceof Visit.Booked booked)) {
            throw new NoSuchVisit();
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, IcsCalendar.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"visit.ics\"")
                .body(showOwnVisit.calendar(booked, desk(booked), PageAdvice.language(request)));
    }

    private ModelAndView tooLate(String mark, RedirectAttributes flash) {
        flash.addFlashAttribute("flash", "appointment.too-late");
        return Pages.go(path(mark));
    }

    private VisitView view(String mark, Visit visit, GuestForm form) {
        return showOwnVisit.show(path(mark), visit, desk(visit), form);
    }

    private Visit find(String mark, @Nullable Actor actor) {
        return visits.find(new Secret(mark)).or(() -> ofAccount(mark, actor)).orElseThrow(NoSuchVisit::new);
    }

    private Optional<Visit> ofAccount(String mark, @Nullable Actor actor) {
        try {
            return actor == null || actor.staff()
                    ? Optional.empty()
                    : visits.find(UUID.fromString(mark))
                            .filter(visit -> visit instanceof Visit.Named named
                                    && actor.account().equals(named.guest().account()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Desk desk(Visit visit) {
        return desks.find(visit.core().desk()).orElseThrow(NoSuchVisit::new);
    }

    private static String path(String mark) {
        return "/appointments/visits/" + mark;
    }

    private static Instant moment(String sent) {
        return SentBack.moment(sent).orElse(Instant.EPOCH);
    }

    /** Nothing tells a wrong link from one that is over. */
    @ResponseStatus(HttpStatus.NOT_FOUND)
    static class NoSuchVisit extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
