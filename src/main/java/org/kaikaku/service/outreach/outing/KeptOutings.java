package org.kaikaku.service.outreach.outing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.service.outreach.Call;
import org.kaikaku.service.outreach.Outing;
import org.kaikaku.service.outreach.Outings;
import org.kaikaku.service.outreach.VanBooking;
import org.kaikaku.service.outreach.outing.OutingTable.Stand;
import org.kaikaku.service.outreach.timetable.Timetables;
import org.kaikaku.service.outreach.visit.MarkVisit;
import org.kaikaku.service.outreach.visit.Shown;
import org.kaikaku.service.outreach.visit.StopVisits;
import org.springframework.stereotype.Service;

/** The timetable, with what was called off and the routes that were accepted. */
@Service
class KeptOutings implements Outings {
    private static final String PURPOSE = "お出かけ市役所の受付のため";

    private final Timetables timetables;
    private final OutingTable table;
    private final StopVisits visits;
    private final MarkVisit markVisit;
    private final Journal journal;

    KeptOutings(Timetables timetables, OutingTable table, StopVisits visits, MarkVisit markVisit, Journal journal) {
        this.timetables = timetables;
        this.table = table;
        this.visits = visits;
        this.markVisit = markVisit;
        this.journal = journal;
    }

    @Override
    public List<Outing> on(LocalDate day) {
        return between(day, day);
    }

    @Override
    public List<Outing> between(LocalDate from, LocalDate to) {
        var off = table.calledOff(from, to);
        var stands = table.stands(from, to);
        return from.datesUntil(to.plusDays(1))
                .flatMap(day -> timetables.on(day).stream())
                .map(outing -> routed(outing, stands))
                .map(outing -> off.stream()
                                .anyMatch(one -> one.van().equals(outing.van().key())
                                        && one.day().equals(outing.day()))
                        ? outing.off()
                        : outing)
                .toList();
    }

    /** The route says which calls there are; one that stood by booking and that nobody booked is not among them. */
    private static Outing routed(Outing outing, List<Stand> all) {
        var stands = all.stream()
                .filter(stand ->
                        stand.van().equals(outing.van().key()) && stand.day().equals(outing.day()))
                .toList();
        if (stands.isEmpty()) {
            return outing;
        }
        return outing.with(outing.calls().stream()
                .map(call -> stands.stream()
                        .filter(stand -> stand.stop().equals(call.stop().key()))
                        .findFirst()
                        .map(stand -> call.at(stand.arrives(), stand.leaves()))
                        .orElse(call))
                .sorted(Comparator.comparing(
                        call -> Optional.ofNullable(call.arrives()).orElse(call.until())))
                .toList());
    }

    @Override
    public Optional<Outing> find(String van, LocalDate day) {
        return on(day).stream().filter(outing -> outing.van().key().equals(van)).findFirst();
    }

    @Override
    public List<VanBooking> bookings(Outing outing, Actor actor) {
        actor.must(Right.RECEIVE, outing.division());
        var found = visits.of(outing.van().key(), outing.day()).stream()
                .flatMap(visit -> Shown.of(visit).stream())
                .map(booking -> timed(booking, outing))
                .toList();
        var traces = new ArrayList<Trace>();
        traces.add(new Trace(actor.doer(), Act.LOOK, PURPOSE, null, outing.name()));
        found.stream()
                .map(booking -> booking.who().person())
                .filter(Objects::nonNull)
                .distinct()
                .forEach(person -> traces.add(new Trace(actor.doer(), Act.LOOK, PURPOSE, person, outing.name())));
        journal.write(traces);
        return found;
    }

    @Override
    public Optional<VanBooking> booking(UUID id) {
        return visits.find(id)
                .flatMap(Shown::of)
                .map(booking -> find(booking.van(), booking.day())
                        .map(outing -> timed(booking, outing))
                        .orElse(booking));
    }

    /** Whoever booked a call by booking comes when the route says that the van is there. */
    private static VanBooking timed(VanBooking booking, Outing outing) {
        return outing.at(booking.stop())
                .filter(Call::byBooking)
                .filter(call -> call.arrives() != null && call.leaves() != null)
                .map(call -> booking.at(Objects.requireNonNull(call.arrives()), Objects.requireNonNull(call.leaves())))
                .orElse(booking);
    }

    @Override
    public Marking mark(UUID booking, Came came, int version, Actor actor) {
        return markVisit.mark(booking, came, version, actor);
    }
}
