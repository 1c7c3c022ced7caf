package org.kaikaku.service.outreach.resident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.city.Cities;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.reservation.Reservations;
import org.kaikaku.service.outreach.Call;
import org.kaikaku.service.outreach.VanErrand;
import org.kaikaku.service.outreach.timetable.Timetable;
import org.kaikaku.service.outreach.timetable.Timetables;
import org.kaikaku.service.outreach.visit.ChangeStopVisit;
import org.kaikaku.service.outreach.visit.Secret;
import org.kaikaku.service.outreach.visit.StopVisit;
import org.kaikaku.service.outreach.visit.StopVisits;
import org.kaikaku.service.outreach.visit.TellVisitor;
import org.kaikaku.service.outreach.visit.Turns;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.ResponseStatus;

/** One's own booking, by the secret in its link, or for whoever signed in as they booked by its id. */
@Service
class ShowVanBooking {
    private final StopVisits visits;
    private final Turns turns;
    private final Timetables timetables;
    private final ChangeStopVisit change;
    private final Reservations reservations;
    private final TellVisitor tell;
    private final Cities cities;

    ShowVanBooking(
            StopVisits visits,
            Turns turns,
            Timetables timetables,
            ChangeStopVisit change,
            Reservations reservations,
            TellVisitor tell,
            Cities cities) {
        this.visits = visits;
        this.turns = turns;
        this.timetables = timetables;
        this.change = change;
        this.reservations = reservations;
        this.tell = tell;
        this.cities = cities;
    }

    StopVisit find(String mark, @Nullable Actor actor) {
        return visits.find(new Secret(mark)).or(() -> ofAccount(mark, actor)).orElseThrow(NoSuchVanBooking::new);
    }

    private Optional<StopVisit> ofAccount(String mark, @Nullable Actor actor) {
        try {
            return actor == null || actor.staff()
                    ? Optional.empty()
                    : visits.find(UUID.fromString(mark))
                            .filter(visit ->
                                    actor.account().equals(visit.core().who().account()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    VanBookingView view(String path, StopVisit visit, List<VanBookingView.Day> days, @Nullable String problem) {
        var timetable = timetables.find().orElseThrow(NoSuchVanBooking::new);
        var core = visit.core();
        var call = turns.find(core.stop(), core.day()).map(Turns.At::call);
        return new VanBookingView(
                path,
                visit,
                Said.state(visit),
                core.shown(),
                timetable.stop(core.stop()).orElseThrow(NoSuchVanBooking::new),
                timetable.errand(core.errand()).map(VanErrand::name).orElse(Text.same(core.errand())),
                when(core, call),
                call.filter(Call::byBooking)
                        .filter(one -> one.arrives() == null)
                        .isPresent(),
                visit instanceof StopVisit.Offered offered ? Said.moment(offered.deadline()) : null,
                before(visit),
                visit instanceof StopVisit.Booked booked && change.mayChange(booked),
                tell.byMail(core.who()),
                phone(timetable),
                days,
                problem);
    }

    /** As the accepted route says, where the van comes by booking. */
    static Text when(StopVisit.Core core, Optional<Call> call) {
        return call.filter(one -> one.byBooking() && one.arrives() != null && one.leaves() != null)
                .map(one -> Said.when(arrives(one), leaves(one)))
                .orElseGet(() -> Said.when(core.from(), core.until()));
    }

    private static Instant arrives(Call call) {
        return Optional.ofNullable(call.arrives()).orElse(call.from());
    }

    private static Instant leaves(Call call) {
        return Optional.ofNullable(call.leaves()).orElse(call.until());
    }

    private @Nullable Integer before(StopVisit visit) {
        return visit instanceof StopVisit.Waiting waiting && waiting.wish() != null
                ? reservations.before(waiting.wish()).orElse(null)
                : null;
    }

    /** Free turns at the same stop, besides their own. */
    List<VanBookingView.Day> others(StopVisit.Booked visit) {
        return turns.next(visit.core().stop(), null).stream()
                .map(day -> new VanBookingView.Day(
                        day.at().outing().day().toString(),
                        Said.day(day.at().outing().day()),
                        day.free().stream()
                                .filter(start -> !start.equals(visit.core().from()))
                                .map(start -> new BookingFormView.Turn(
                                        start.toString(),
                                        Said.span(start, day.at().call().end(start))))
                                .toList()))
                .filter(day -> !day.turns().isEmpty())
                .toList();
    }

    private String phone(Timetable timetable) {
        var city = cities.current();
        return city.divisions()
                .newest(timetable.division())
                .map(division -> division.phone())
                .orElse(city.municipality().phone());
    }

    /** Nothing tells a wrong link from one that is over. */
    @ResponseStatus(HttpStatus.NOT_FOUND)
    static class NoSuchVanBooking extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
