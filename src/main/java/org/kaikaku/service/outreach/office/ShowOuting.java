package org.kaikaku.service.outreach.office;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.SentBack;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.language.Text;
import org.kaikaku.service.outreach.Call;
import org.kaikaku.service.outreach.Outing;
import org.kaikaku.service.outreach.Outings;
import org.kaikaku.service.outreach.VanBooking;
import org.kaikaku.service.outreach.VanErrand;
import org.kaikaku.service.outreach.resident.Said;
import org.kaikaku.service.outreach.route.DecideRoute;
import org.kaikaku.service.outreach.timetable.Area;
import org.kaikaku.service.outreach.timetable.Timetable;
import org.kaikaku.service.outreach.timetable.Timetables;
import org.kaikaku.service.outreach.visit.CalledOffDays;
import org.kaikaku.service.outreach.visit.StopVisit;
import org.kaikaku.service.outreach.visit.StopVisits;
import org.kaikaku.service.outreach.visit.TellVisitor;
import org.kaikaku.service.outreach.visit.Turns;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The next outings, and one of them with who comes. */
@Service
class ShowOuting {
    private static final int BEFORE = 7;

    private final Outings outings;
    private final Timetables timetables;
    private final StopVisits visits;
    private final Turns turns;
    private final CalledOffDays calledOff;
    private final TellVisitor tell;
    private final DecideRoute decide;
    private final Clock clock;

    ShowOuting(
            Outings outings,
            Timetables timetables,
            StopVisits visits,
            Turns turns,
            CalledOffDays calledOff,
            TellVisitor tell,
            DecideRoute decide,
            Clock clock) {
        this.outings = outings;
        this.timetables = timetables;
        this.visits = visits;
        this.turns = turns;
        this.calledOff = calledOff;
        this.tell = tell;
        this.decide = decide;
        this.clock = clock;
    }

    OutingsView all(Actor actor) {
        actor.must(Right.RECEIVE);
        var today = timetables.day();
        var until = today.plusDays(timetables.find().map(Timetable::aheadDays).orElse(0));
        var booked = visits.counted(today.minusDays(BEFORE), until);
        var overtaken = decide.overtaken(today, until);
        return new OutingsView(outings.between(today.minusDays(BEFORE), until).stream()
                .filter(outing -> actor.may(Right.RECEIVE, outing.division()))
                .map(outing -> new OutingsView.Line(
                        path(outing),
                        Said.day(outing.day()),
                        outing.van().name(),
                        area(outing),
                        booked.getOrDefault(outing.name(), 0),
                        state(outing, today),
                        overtaken.contains(outing.name())))
                .toList());
    }

    private static String state(Outing outing, LocalDate today) {
        if (outing.calledOff()) {
            return "outreach.off";
        }
        if (outing.day().isBefore(today)) {
            return "outreach.office.over";
        }
        return routed(outing) ? "outreach.office.routed" : "outreach.office.open";
    }

    static boolean routed(Outing outing) {
        return outing.calls().stream().anyMatch(call -> call.arrives() != null);
    }

    Outing find(String van, String day, Actor actor) {
        return SentBack.day(day)
                .flatMap(on -> outings.find(van, on))
                .filter(outing -> actor.may(Right.RECEIVE, outing.division()))
                .orElseThrow(NoSuchOuting::new);
    }

    /** That one looked stands in the journal. */
    OutingView one(Outing outing, Actor actor, @Nullable String problem) {
        var bookings = outings.bookings(outing, actor);
        var all = visits.of(outing.van().key(), outing.day());
        return new OutingView(
                path(outing),
                Said.day(outing.day()),
                outing.van().name(),
                area(outing),
                outing.calledOff(),
                calledOff.reason(outing.van().key(), outing.day()),
                outing.day().isBefore(timetables.day()),
                outing.calls().stream().anyMatch(Call::byBooking),
                routed(outing),
                overtaken(outing),
                outing.calls().stream()
                        .map(call -> call(outing, call, bookings, all, actor))
                        .toList(),
                problem);
    }

    private boolean overtaken(Outing outing) {
        var day = outing.day();
        return !day.isBefore(timetables.day()) && decide.overtaken(day, day).contains(outing.name());
    }

    private OutingView.CallOfDay call(
            Outing outing, Call call, List<VanBooking> bookings, List<StopVisit> all, Actor actor) {
        var stop = call.stop().key();
        var told = all.stream()
                .filter(visit -> visit instanceof StopVisit.CalledOff off && off.told())
                .map(visit -> visit.core().id())
                .collect(Collectors.toSet());
        return new OutingView.CallOfDay(
                call.stop().name(),
                call.arrives() != null && call.leaves() != null
                        ? Said.span(call.arrives(), call.leaves())
                        : Said.span(call.from(), call.until()),
                call.byBooking()
                        ? call.arrives() == null ? "outreach.by-booking" : "outreach.office.timed"
                        : "outreach.walk-in",
                (int) all.stream()
                        .filter(visit -> visit.core().stop().equals(stop)
                                && (visit instanceof StopVisit.Waiting || visit instanceof StopVisit.Offered))
                        .count(),
                turns.given(new Turns.At(outing, call), actor),
                "/outreach/stops/" + stop + "/days/" + outing.day(),
                offers(all, stop),
                bookings.stream()
                        .filter(booking -> booking.stop().equals(stop) && booking.state() != VanBooking.State.CANCELLED)
                        .map(booking -> row(booking, told.contains(booking.id())))
                        .toList());
    }

    private List<OutingView.Offer> offers(List<StopVisit> all, String stop) {
        return all.stream()
                .filter(StopVisit.Offered.class::isInstance)
                .map(StopVisit.Offered.class::cast)
                .filter(offered -> offered.core().stop().equals(stop)
                        && !tell.reaches(offered.core().who()))
                .map(offered -> new OutingView.Offer(
                        offered.core().who().name(),
                        offered.core().who().kana(),
                        offered.core().who().phone(),
                        Said.span(offered.core().from(), offered.core().until()),
                        Wareki.moment(offered.deadline().atZone(City.ZONE))))
                .toList();
    }

    private OutingView.Row row(VanBooking booking, boolean told) {
        var who = booking.who();
        boolean begun = !clock.instant().isBefore(booking.from());
        return new OutingView.Row(
                booking.id().toString(),
                booking.version(),
                Said.span(booking.from(), booking.until()),
                booking.shown(),
                who.name(),
                who.kana(),
                reach(who),
                booking.state() == VanBooking.State.CALLED_OFF && !told && tell.byMail(who)
                        ? mailReturned(who)
                        : told(who),
                errand(booking.errand()),
                booking.needs(),
                state(booking, told),
                switch (booking.state()) {
                    case BOOKED, MET, MISSED -> begun;
                    case CANCELLED, CALLED_OFF -> false;
                },
                booking.state() == VanBooking.State.BOOKED,
                booking.state() == VanBooking.State.CALLED_OFF && !told);
    }

    private static String reach(VanBooking.Who who) {
        return Stream.of(who.phone(), who.mail()).filter(one -> !one.isEmpty()).collect(Collectors.joining(" · "));
    }

    private String told(VanBooking.Who who) {
        if (who.account() != null) {
            return "outreach.office.account";
        }
        return tell.byMail(who) ? "outreach.office.by-mail" : "outreach.office.by-telephone";
    }

    /** Who is to be told by mail is not told only where it came back. */
    private static String mailReturned(VanBooking.Who who) {
        return who.phone().isEmpty() ? "outreach.office.mail-returned.no-phone" : "outreach.office.mail-returned";
    }

    private static String state(VanBooking booking, boolean told) {
        return booking.state() == VanBooking.State.CALLED_OFF && !told
                ? "outreach.office.state.to-tell"
                : "outreach.office.state."
                        + booking.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Text errand(String key) {
        return timetables
                .find()
                .flatMap(timetable -> timetable.errand(key))
                .map(VanErrand::name)
                .orElse(Text.same(key));
    }

    private Text area(Outing outing) {
        return timetables
                .find()
                .flatMap((Timetable timetable) -> timetable.area(outing.area()))
                .map(Area::name)
                .orElse(Text.same(outing.area()));
    }

    int booked(Outing outing) {
        return visits.counted(outing.day(), outing.day()).getOrDefault(outing.name(), 0);
    }

    static String path(Outing outing) {
        return "/staff/outings/" + outing.van().key() + "/" + outing.day();
    }

    /** Nothing tells one that is another's from one that there is not. */
    @ResponseStatus(HttpStatus.NOT_FOUND)
    static class NoSuchOuting extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
