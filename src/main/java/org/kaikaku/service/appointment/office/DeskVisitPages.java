package org.kaikaku.service.appointment.office;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.service.appointment.desk.AppointmentDesks;
import org.kaikaku.service.appointment.desk.Desk;
import org.kaikaku.service.appointment.visit.AppointedVisits;
import org.kaikaku.service.appointment.visit.ChangeVisit;
import org.kaikaku.service.appointment.visit.Preparations;
import org.kaikaku.service.appointment.visit.ReceiveVisit;
import org.kaikaku.service.appointment.visit.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One visit at the desk: what to prepare, that they came or did not. Who receives nobody there does not learn that there is one. */
@Controller
@RequestMapping("/staff/appointments/visits/{id}")
class DeskVisitPages {
    private final AppointedVisits visits;
    private final Preparations preparations;
    private final AppointmentDesks desks;
    private final ReceiveVisit receiveVisit;
    private final ChangeVisit changeVisit;
    private final Journal journal;

    DeskVisitPages(
            AppointedVisits visits,
            Preparations preparations,
            AppointmentDesks desks,
            ReceiveVisit receiveVisit,
            ChangeVisit changeVisit,
            Journal journal) {
        this.visits = visits;
        this.preparations = preparations;
        this.desks = desks;
        this.receiveVisit = receiveVisit;
        this.changeVisit = changeVisit;
        this.journal = journal;
    }

    @GetMapping
    ModelAndView visit(@PathVariable UUID id, Actor actor) {
        var visit = find(id, actor);
        journal.write(new Trace(
                actor.doer(),
                Act.LOOK,
                "来庁の準備のため",
                visit.guest().person(),
                visit.core().name()));
        return Pages.show("service/appointment/office-visit", view(visit, null));
    }

    @PostMapping("/arrival")
    ModelAndView arrived(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        var visit = find(id, actor);
        receiveVisit.arrived(visit, desk(visit), actor);
        return recorded(id, flash);
    }

    @PostMapping("/absence")
    ModelAndView missed(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        var visit = find(id, actor);
        return visit instanceof Visit.Booked booked
                        && receiveVisit.missed(booked, actor).isEmpty()
                ? Pages.mend("service/appointment/office-visit", view(visit, "appointment.office.too-early"))
                : recorded(id, flash);
    }

    @PostMapping("/cancellation")
    ModelAndView cancel(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        if (find(id, actor) instanceof Visit.Booked booked) {
            changeVisit.cancelByDesk(booked, actor);
        }
        flash.addFlashAttribute("flash", "appointment.cancelled");
        return Pages.go("/staff/appointments");
    }

    @PostMapping("/preparations/{place}")
    ModelAndView prepared(
            @PathVariable UUID id,
            @PathVariable int place,
            @RequestParam(defaultValue = "true") boolean done,
            @RequestParam(defaultValue = "") String back,
            Actor actor,
            RedirectAttributes flash) {
        receiveVisit.prepared(find(id, actor), place, done, actor);
        flash.addFlashAttribute("flash", "appointment.office.recorded");
        return Pages.go(back.equals("day") ? "/staff/appointments" : "/staff/appointments/visits/" + id);
    }

    private static ModelAndView recorded(UUID id, RedirectAttributes flash) {
        flash.addFlashAttribute("flash", "appointment.office.recorded");
        return Pages.go("/staff/appointments/visits/" + id);
    }

    private Visit.Named find(UUID id, Actor actor) {
        return visits.find(id)
                .filter(Visit.Named.class::isInstance)
                .map(Visit.Named.class::cast)
                .filter(visit -> ShowDay.mayReceive(desk(visit), actor))
                .orElseThrow(NoSuchVisit::new);
    }

    private Desk desk(Visit visit) {
        return desks.find(visit.core().desk()).orElseThrow(NoSuchVisit::new);
    }

    private OfficeVisitView view(Visit.Named visit, @Nullable String problem) {
        var core = visit.core();
        var guest = visit.guest();
        var desk = desk(visit);
        return new OfficeVisitView(
                core.id(),
                core.shown(),
                desk.name(),
                ShowDay.when(core.from()),
                guest.name(),
                guest.kana(),
                guest.phone(),
                guest.mail(),
                guest.account() != null,
                guest.note(),
                ShowDay.state(visit),
                visit instanceof Visit.Booked,
                visit instanceof Visit.Missed,
                visit instanceof Visit.Came arrived && arrived.ticket() != null
                        ? arrived.ticket().shown()
                        : "",
                served(visit),
                ended(visit),
                desk.questions().stream()
                        .filter(question -> core.answers().containsKey(question.key()))
                        .map(question -> new OfficeVisitView.Told(
                                question.ask(), "yes".equals(core.answers().get(question.key()))))
                        .toList(),
                preparations.of(core.id()).stream()
                        .map(step -> new OfficeVisitView.Step(
                                step.place(), step.text(), ShowDay.when(step.due()), step.by()))
                        .toList(),
                "/staff/appointments?desk=" + core.desk() + "&day=" + LocalDate.ofInstant(core.from(), City.ZONE),
                problem);
    }

    private static @Nullable Text served(Visit visit) {
        return switch (visit) {
            case Visit.Serving serving -> ShowDay.when(serving.servedAt());
            case Visit.Served served -> ShowDay.when(served.servedAt());
            default -> null;
        };
    }

    private static @Nullable Text ended(Visit visit) {
        return switch (visit) {
            case Visit.Served served -> ShowDay.when(served.endedAt());
            case Visit.Left left -> ShowDay.when(left.endedAt());
            default -> null;
        };
    }

    @ResponseStatus(HttpStatus.NOT_FOUND)
    static class NoSuchVisit extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
