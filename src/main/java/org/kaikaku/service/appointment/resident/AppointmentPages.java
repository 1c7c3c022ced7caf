package org.kaikaku.service.appointment.resident;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.SentBack;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.web.PageAdvice;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.service.appointment.desk.AppointmentDesks;
import org.kaikaku.service.appointment.desk.Desk;
import org.kaikaku.service.appointment.desk.Triage;
import org.kaikaku.service.appointment.visit.AppointedVisits;
import org.kaikaku.service.appointment.visit.TakeTime;
import org.kaikaku.service.appointment.visit.WaitForTime;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** From "what for" to a time that is held; nobody signs in for it, and nothing needs a script. */
@Controller
@RequestMapping("/appointments")
class AppointmentPages {
    private final AppointmentDesks desks;
    private final AppointedVisits visits;
    private final DrawWeek drawWeek;
    private final TakeTime takeTime;
    private final WaitForTime waitForTime;
    private final java.time.Clock clock;

    AppointmentPages(
            AppointmentDesks desks,
            AppointedVisits visits,
            DrawWeek drawWeek,
            TakeTime takeTime,
            WaitForTime waitForTime,
            java.time.Clock clock) {
        this.desks = desks;
        this.visits = visits;
        this.drawWeek = drawWeek;
        this.takeTime = takeTime;
        this.waitForTime = waitForTime;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView desks(@Nullable Actor actor) {
        var lines = desks.all().stream()
                .map(desk -> new DesksView.Line(desk.key(), desk.name(), desk.about(), desk.place(), (int)
                        desk.length().toMinutes()))
                .toList();
        return Pages.show("service/appointment/desks", new DesksView(lines, mine(actor)));
    }

    private List<DesksView.Mine> mine(@Nullable Actor actor) {
        return actor == null || actor.staff()
                ? List.of()
                : visits.of(actor.account(), clock.instant()).stream()
                        .flatMap(visit -> desks.find(visit.core().desk()).stream()
                                .map(desk -> new DesksView.Mine(
                                        "/appointments/visits/" + visit.core().id(),
                                        desk.name(),
                                        VisitView.when(visit.core().from()),
                                        VisitView.state(visit))))
                        .toList();
    }

    @GetMapping("/desks/{desk}")
    ModelAndView desk(@PathVariable String desk, @RequestParam Map<String, String> sent) {
        var found = find(desk);
        var answers = Triage.answers(found, sent);
        boolean asked = sent.containsKey("asked");
        if (asked && Triage.complete(found, answers)) {
            var stop = Triage.stop(found, answers, desks.day());
            return stop.isPresent()
                    ? Pages.show(
                            "service/appointment/desk", new DeskView(found, answers, false, stop.get(), found.bring()))
                    : Pages.go(times(found, answers));
        }
        var view = new DeskView(found, answers, asked, null, found.bring());
        return asked ? Pages.mend("service/appointment/desk", view) : Pages.show("service/appointment/desk", view);
    }

    @GetMapping("/desks/{desk}/times")
    ModelAndView times(
            @PathVariable String desk,
            @RequestParam(defaultValue = "") String week,
            @RequestParam Map<String, String> sent) {
        var found = find(desk);
        var answers = Triage.answers(found, sent);
        return Triage.complete(found, answers)
                ? Pages.show("service/appointment/week", week(found, drawWeek.week(week, found), answers, null))
                : Pages.go("/appointments/desks/" + desk);
    }

    /** Who comes too late sees at once what is left. */
    @PostMapping("/desks/{desk}/holds")
    ModelAndView hold(@PathVariable String desk, @RequestParam Map<String, String> sent) {
        var found = find(desk);
        var answers = Triage.answers(found, sent);
        var from = moment(sent.getOrDefault("from", ""));
        return switch (takeTime.take(found, from, answers)) {
            case TakeTime.Result.Held(var secret) -> Pages.go("/appointments/visits/" + secret.signs());
            case TakeTime.Result.Full() ->
                Pages.withStatus(
                        "service/appointment/week",
                        week(found, drawWeek.week(day(from), found), answers, "appointment.week.full"),
                        HttpStatus.CONFLICT);
            case TakeTime.Result.NoSuchTime() ->
                Pages.mend(
                        "service/appointment/week",
                        week(found, drawWeek.week("", found), answers, "appointment.week.no-time"));
            case TakeTime.Result.NotYet() -> Pages.go("/appointments/desks/" + desk);
        };
    }

    @GetMapping("/desks/{desk}/waiting")
    ModelAndView waiting(
            @PathVariable String desk,
            @RequestParam(defaultValue = "") String week,
            @RequestParam Map<String, String> sent,
            @Nullable Actor actor) {
        var found = find(desk);
        var monday = drawWeek.week(week, found);
        return waitable(found, monday, Triage.answers(found, sent))
                ? Pages.show("service/appointment/waiting", waiting(found, monday, sent, GuestForm.of(actor)))
                : Pages.go(times(found, Triage.answers(found, sent)) + "&week=" + monday);
    }

    @PostMapping("/desks/{desk}/waiting")
    ModelAndView await(
            @PathVariable String desk,
            @RequestParam(defaultValue = "") String week,
            @RequestParam Map<String, String> sent,
            @Nullable Actor actor,
            jakarta.servlet.http.HttpServletRequest request) {
        var found = find(desk);
        var monday = drawWeek.week(week, found);
        var answers = Triage.answers(found, sent);
        if (!waitable(found, monday, answers)) {
            return Pages.go(times(found, answers) + "&week=" + monday);
        }
        var form = GuestForm.read(sent);
        if (!form.problems().isEmpty()) {
            return Pages.mend("service/appointment/waiting", waiting(found, monday, sent, form));
        }
        var secret = waitForTime.await(found, monday, answers, form.guest(PageAdvice.language(request), actor), actor);
        return Pages.go("/appointments/visits/" + secret.signs());
    }

    /** Only where nothing is free: else one takes it. */
    private boolean waitable(Desk desk, LocalDate monday, Map<String, String> answers) {
        return Triage.complete(desk, answers)
                && Triage.stop(desk, answers, desks.day()).isEmpty()
                && drawWeek.given(desk, monday)
                && !drawWeek.anyFree(desk, monday);
    }

    private WaitingView waiting(Desk desk, LocalDate monday, Map<String, String> sent, GuestForm form) {
        return new WaitingView(
                desk.key(),
                desk.name(),
                DrawWeek.day(monday),
                monday.toString(),
                Triage.answers(desk, sent),
                (int) desk.offer().toHours(),
                form);
    }

    private WeekView week(Desk desk, LocalDate monday, Map<String, String> answers, @Nullable String problem) {
        return drawWeek.draw(
                desk,
                monday,
                times(desk, answers) + "&week=",
                "/appointments/desks/" + desk.key() + "/holds",
                answers,
                with("/appointments/desks/" + desk.key() + "/waiting", answers) + "&week=",
                problem,
                "/appointments/desks/" + desk.key());
    }

    private static String times(Desk desk, Map<String, String> answers) {
        return with("/appointments/desks/" + desk.key() + "/times", answers);
    }

    private static String with(String path, Map<String, String> answers) {
        var builder = UriComponentsBuilder.fromPath(path).queryParam("asked", "1");
        answers.forEach(builder::queryParam);
        return builder.build().toUriString();
    }

    private static Instant moment(String sent) {
        return SentBack.moment(sent).orElse(Instant.EPOCH);
    }

    private static String day(Instant at) {
        return LocalDate.ofInstant(at, org.kaikaku.platform.city.City.ZONE).toString();
    }

    private Desk find(String key) {
        return desks.find(key).orElseThrow(NoSuchDesk::new);
    }

    @ResponseStatus(HttpStatus.NOT_FOUND)
    static class NoSuchDesk extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
