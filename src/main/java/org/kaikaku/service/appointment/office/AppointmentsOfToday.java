package org.kaikaku.service.appointment.office;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.web.Waiting;
import org.kaikaku.service.appointment.desk.AppointmentDesks;
import org.kaikaku.service.appointment.desk.Desk;
import org.kaikaku.service.appointment.visit.AppointedVisits;
import org.springframework.stereotype.Component;

/** How many come today to the desks of somebody who receives people. */
@Component
class AppointmentsOfToday implements Waiting {
    private final AppointmentDesks desks;
    private final AppointedVisits visits;
    private final Accounts accounts;

    AppointmentsOfToday(AppointmentDesks desks, AppointedVisits visits, Accounts accounts) {
        this.desks = desks;
        this.visits = visits;
        this.accounts = accounts;
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    public Set<String> rights() {
        return Set.of(Right.RECEIVE.name());
    }

    @Override
    public List<Line> lines(UUID account) {
        int toCome = accounts.actor(account).map(this::toCome).orElse(0);
        return List.of(Waiting.count("appointment.today", toCome, "/staff/appointments"));
    }

    private int toCome(Actor actor) {
        var theirs = desks.all().stream()
                .filter(desk -> actor.may(Right.RECEIVE, desk.division()))
                .map(Desk::key)
                .toList();
        var day = desks.day();
        return visits.toCome(
                theirs,
                day.atStartOfDay(City.ZONE).toInstant(),
                day.plusDays(1).atStartOfDay(City.ZONE).toInstant());
    }
}
