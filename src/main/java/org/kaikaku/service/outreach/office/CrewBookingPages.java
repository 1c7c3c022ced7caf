package org.kaikaku.service.outreach.office;

import java.util.UUID;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.service.outreach.Outings;
import org.kaikaku.service.outreach.VanBooking;
import org.kaikaku.service.outreach.timetable.Timetables;
import org.kaikaku.service.outreach.visit.ChangeStopVisit;
import org.kaikaku.service.outreach.visit.StopVisit;
import org.kaikaku.service.outreach.visit.StopVisits;
import org.kaikaku.service.outreach.visit.TellStranded;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who came, who did not, who called to cancel, whom somebody called. */
@Controller
@RequestMapping("/staff/outings/bookings/{id}")
class CrewBookingPages {
    private final Outings outings;
    private final StopVisits visits;
    private final ChangeStopVisit change;
    private final TellStranded tellStranded;
    private final Timetables timetables;

    CrewBookingPages(
            Outings outings,
            StopVisits visits,
            ChangeStopVisit change,
            TellStranded tellStranded,
            Timetables timetables) {
        this.outings = outings;
        this.visits = visits;
        this.change = change;
        this.tellStranded = tellStranded;
        this.timetables = timetables;
    }

    @PostMapping("/arrival")
    ModelAndView arrived(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") int version,
            Actor actor,
            RedirectAttributes flash) {
        return mark(id, Outings.Came.MET, version, actor, flash);
    }

    @PostMapping("/absence")
    ModelAndView missed(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") int version,
            Actor actor,
            RedirectAttributes flash) {
        return mark(id, Outings.Came.MISSED, version, actor, flash);
    }

    private ModelAndView mark(UUID id, Outings.Came came, int version, Actor actor, RedirectAttributes flash) {
        var booking = find(id, actor);
        flash.addFlashAttribute(
                "flash",
                switch (outings.mark(id, came, version, actor)) {
                    case Outings.Marking.Marked _ -> "outreach.office.recorded";
                    case Outings.Marking.TooEarly _ -> "outreach.office.too-early";
                    case Outings.Marking.ChangedMeanwhile _, Outings.Marking.Gone _ -> "outreach.office.changed";
                });
        return back(booking);
    }

    @PostMapping("/cancellation")
    ModelAndView cancel(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        var booking = find(id, actor);
        if (visits.find(id).orElse(null) instanceof StopVisit.Booked booked) {
            change.cancelByCrew(booked, actor);
        }
        flash.addFlashAttribute("flash", "outreach.cancelled");
        return back(booking);
    }

    @PostMapping("/call")
    ModelAndView told(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        var booking = find(id, actor);
        tellStranded.told(id, actor);
        flash.addFlashAttribute("flash", "outreach.office.recorded");
        return back(booking);
    }

    private VanBooking find(UUID id, Actor actor) {
        var division =
                timetables.find().orElseThrow(ShowOuting.NoSuchOuting::new).division();
        return outings.booking(id)
                .filter(_ -> actor.may(Right.RECEIVE, division))
                .orElseThrow(ShowOuting.NoSuchOuting::new);
    }

    private static ModelAndView back(VanBooking booking) {
        return Pages.go("/staff/outings/" + booking.van() + "/" + booking.day());
    }
}
