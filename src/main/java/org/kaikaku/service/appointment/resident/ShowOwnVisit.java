package org.kaikaku.service.appointment.resident;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.city.Cities;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.document.IcsCalendar;
import org.kaikaku.platform.language.Language;
import org.kaikaku.platform.language.Ruby;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.reservation.Reservations;
import org.kaikaku.service.appointment.desk.Desk;
import org.kaikaku.service.appointment.visit.TellGuest;
import org.kaikaku.service.appointment.visit.Visit;
import org.springframework.stereotype.Component;

/** What somebody sees of their own visit. */
@Component
class ShowOwnVisit {
    private final Cities cities;
    private final Reservations reservations;
    private final DrawWeek drawWeek;
    private final TellGuest tellGuest;
    private final Clock clock;

    ShowOwnVisit(Cities cities, Reservations reservations, DrawWeek drawWeek, TellGuest tellGuest, Clock clock) {
        this.cities = cities;
        this.reservations = reservations;
        this.drawWeek = drawWeek;
        this.tellGuest = tellGuest;
        this.clock = clock;
    }

    VisitView show(String path, Visit visit, Desk desk, GuestForm form) {
        var core = visit.core();
        return new VisitView(
                path,
                visit,
                VisitView.state(visit),
                visit instanceof Visit.Held ? "" : core.shown(),
                desk.name(),
                desk.place(),
                visit instanceof Visit.Waiting
                        ? week(core.from(), core.until())
                        : VisitView.span(core.from(), core.until()),
                visit instanceof Visit.ToBook held ? VisitView.when(held.deadline()) : null,
                visit instanceof Visit.Waiting waiting && waiting.wish() != null
                        ? reservations.before(waiting.wish()).orElse(null)
                        : null,
                visit instanceof Visit.Booked booked && mayChange(booked, desk),
                visit instanceof Visit.Booked booked && booked.mayArrive(clock.instant()),
                visit instanceof Visit.Named named && tellGuest.byMail(named.guest()),
                visit instanceof Visit.Arrived arrived ? arrived.ticket() : null,
                phone(desk),
                desk.bring(),
                form);
    }

    WeekView week(String path, Visit.Booked visit, Desk desk, String week, @Nullable String problem) {
        return drawWeek.draw(
                desk, drawWeek.week(week, desk), path + "/times?week=", path + "/time", Map.of(), null, problem, path);
    }

    boolean mayChange(Visit.Booked visit, Desk desk) {
        return desk.mayChange(visit.core().from(), clock.instant());
    }

    /** As a file for somebody's own calendar, with what to bring. */
    String calendar(Visit.Booked booked, Desk desk, Language language) {
        var bring = desk.bring().stream()
                .map(thing -> "・" + Ruby.plain(thing.in(language)))
                .collect(Collectors.joining("\n"));
        var visit = new IcsCalendar.Visit(
                booked.core().id() + "@kaikaku",
                booked.core().from(),
                booked.core().until(),
                Ruby.plain(desk.name().in(language)),
                Ruby.plain(desk.place().in(language)),
                booked.core().shown() + "\n" + bring);
        return IcsCalendar.of(visit, clock.instant());
    }

    private static Text week(Instant from, Instant until) {
        var first = DrawWeek.day(LocalDate.ofInstant(from, City.ZONE));
        var last = DrawWeek.day(LocalDate.ofInstant(until.minusSeconds(1), City.ZONE));
        return new Text(
                first.ja() + " – " + last.ja(), first.easy() + " – " + last.easy(), first.en() + " – " + last.en());
    }

    private String phone(Desk desk) {
        var city = cities.current();
        return city.divisions()
                .newest(desk.division())
                .map(division -> division.phone())
                .orElse(city.municipality().phone());
    }
}
