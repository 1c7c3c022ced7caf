package org.kaikaku.service.appointment.office;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.calendar.SentBack;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.language.Language;
import org.kaikaku.platform.language.Text;
import org.kaikaku.service.appointment.desk.AppointmentDesks;
import org.kaikaku.service.appointment.desk.Desk;
import org.kaikaku.service.appointment.visit.AppointedVisits;
import org.kaikaku.service.appointment.visit.Preparations;
import org.kaikaku.service.appointment.visit.TellGuest;
import org.kaikaku.service.appointment.visit.Visit;
import org.springframework.stereotype.Service;

/** The day and the week of a desk. Each list leaves its lines in the journal, one for each person whom the register knows. */
@Service
class ShowDay {
    private static final int DAYS = 7;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private final AppointedVisits visits;
    private final Preparations preparations;
    private final AppointmentDesks desks;
    private final TellGuest tellGuest;
    private final Journal journal;
    private final Clock clock;

    ShowDay(
            AppointedVisits visits,
            Preparations preparations,
            AppointmentDesks desks,
            TellGuest tellGuest,
            Journal journal,
            Clock clock) {
        this.visits = visits;
        this.preparations = preparations;
        this.desks = desks;
        this.tellGuest = tellGuest;
        this.journal = journal;
        this.clock = clock;
    }

    List<Desk> desksOf(Actor actor) {
        return desks.all().stream().filter(desk -> mayReceive(desk, actor)).toList();
    }

    static boolean mayReceive(Desk desk, Actor actor) {
        return actor.may(Right.RECEIVE, desk.division());
    }

    LocalDate day(String asked) {
        return SentBack.day(asked).orElseGet(this::today);
    }

    DayView show(List<Desk> theirs, Desk desk, LocalDate day, String words, Actor actor) {
        var found = find(desk, day, words);
        look(found, Act.LOOK, words.isEmpty() ? "来庁の予約の一覧を見るため" : "来庁の予約を探すため", desk, actor);
        var open = desks.open();
        return new DayView(
                theirs.stream()
                        .map(one -> new DayView.Choice(one.key(), one.name()))
                        .toList(),
                desk.key(),
                day.toString(),
                date(day),
                words,
                found.stream().map(this::row).toList(),
                tasks(desk),
                open.previous(day).toString(),
                open.next(day).toString(),
                "desk=" + desk.key() + "&day=" + day);
    }

    List<DayView.Row> export(Desk desk, LocalDate day, Actor actor) {
        var found = find(desk, day, "");
        look(found, Act.EXPORT, "来庁の予約の一覧を取り出す", desk, actor);
        return found.stream().map(this::row).toList();
    }

    private List<Visit.Named> find(Desk desk, LocalDate day, String words) {
        return words.isEmpty()
                ? visits.between(desk.key(), start(day), start(day.plusDays(1)))
                : visits.search(desk.key(), words, start(today().minusDays(DAYS)));
    }

    private void look(List<Visit.Named> found, Act act, String purpose, Desk desk, Actor actor) {
        var traces = new ArrayList<Trace>();
        traces.add(new Trace(actor.doer(), act, purpose, null, "appointments/" + desk.key()));
        found.stream()
                .map(visit -> visit.guest().person())
                .filter(Objects::nonNull)
                .distinct()
                .map(person -> new Trace(actor.doer(), act, purpose, person, "appointments/" + desk.key()))
                .forEach(traces::add);
        journal.write(traces);
    }

    private DayView.Row row(Visit.Named visit) {
        var core = visit.core();
        var guest = visit.guest();
        var steps = preparations.of(core.id());
        return new DayView.Row(
                core.id(),
                date(LocalDate.ofInstant(core.from(), City.ZONE)),
                time(core.from()),
                guest.name(),
                guest.kana(),
                guest.phone().isEmpty() ? guest.mail() : guest.phone(),
                core.shown(),
                guest.note(),
                (int) steps.stream().filter(Preparations.Preparation::done).count(),
                steps.size(),
                state(visit),
                visit instanceof Visit.Booked && !tellGuest.reaches(guest));
    }

    private List<DayView.Task> tasks(Desk desk) {
        var now = clock.instant();
        return preparations.due(desk.key(), start(today().plusDays(1))).stream()
                .map(step -> new DayView.Task(
                        step.visit(),
                        step.place(),
                        step.text(),
                        when(step.due()),
                        step.due().isBefore(now)))
                .toList();
    }

    WeekOfDeskView week(Desk desk, LocalDate monday) {
        var days = IntStream.range(0, DAYS).mapToObj(monday::plusDays).toList();
        var comes = visits.between(desk.key(), start(monday), start(monday.plusDays(DAYS)));
        var open = desks.open();
        return new WeekOfDeskView(
                desk.key(),
                desk.name(),
                date(monday),
                days.stream()
                        .map(day -> new WeekOfDeskView.Day(
                                "/staff/appointments?desk=" + desk.key() + "&day=" + day, date(day), open.isOpen(day)))
                        .toList(),
                desk.starts().stream()
                        .map(start -> new WeekOfDeskView.Line(
                                TIME.format(start),
                                days.stream()
                                        .map(day -> cell(desk, day, start, comes, open.isOpen(day)))
                                        .toList()))
                        .toList(),
                monday.minusDays(DAYS).toString(),
                monday.plusDays(DAYS).toString());
    }

    private static WeekOfDeskView.Cell cell(
            Desk desk, LocalDate day, LocalTime start, List<Visit.Named> comes, boolean open) {
        var from = desk.slot(day, start).from();
        int booked = (int)
                comes.stream().filter(visit -> visit.core().from().equals(from)).count();
        return new WeekOfDeskView.Cell(open || booked > 0 ? booked : null, desk.seats());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), City.ZONE);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(City.ZONE).toInstant();
    }

    static String state(Visit visit) {
        return "appointment.office.state."
                + switch (visit) {
                    case Visit.Arrived _ -> "arrived";
                    case Visit.Serving _ -> "serving";
                    case Visit.Served _ -> "served";
                    case Visit.Left _ -> "left";
                    case Visit.Missed _ -> "missed";
                    default -> "booked";
                };
    }

    private static String time(Instant at) {
        return TIME.format(at.atZone(City.ZONE));
    }

    static Text when(Instant at) {
        return Wareki.moment(at.atZone(City.ZONE));
    }

    static Text date(LocalDate day) {
        return new Text(
                Wareki.format(day, Language.JA), Wareki.format(day, Language.EASY), Wareki.format(day, Language.EN));
    }
}
