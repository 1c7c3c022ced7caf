package org.kaikaku.service.appointment.visit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.reservation.Reservations;
import org.kaikaku.platform.reservation.Wish;
import org.kaikaku.service.appointment.desk.Desk;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Waits for a time that somebody gives back; and waits no more. */
@Service
public class WaitForTime {
    private static final int DAYS = 7;

    private final AppointedVisits visits;
    private final Reservations reservations;
    private final KeepVisit keep;
    private final Clock clock;

    WaitForTime(AppointedVisits visits, Reservations reservations, KeepVisit keep, Clock clock) {
        this.visits = visits;
        this.reservations = reservations;
        this.keep = keep;
        this.clock = clock;
    }

    /** @param week its Monday; what is given back on any day of it will do */
    @Transactional
    public Secret await(Desk desk, LocalDate week, Map<String, String> answers, Guest guest, @Nullable Actor actor) {
        var id = UUID.randomUUID();
        var now = clock.instant();
        var any = desk.slot(week, desk.starts().getFirst());
        var monday = week.atStartOfDay(City.ZONE).toInstant();
        var window = any.at(
                monday.isBefore(now) ? now : monday,
                week.plusDays(DAYS).atStartOfDay(City.ZONE).toInstant());
        var wish = reservations
                .await(new Wish(window, false, Visit.Core.name(id), desk.offer(), 1))
                .orElseThrow();
        var core = new Visit.Core(id, 0, desk.key(), desk.division(), answers, window.from(), window.until(), 0);
        var secret = Secret.random();
        var waiting = new Visit.Waiting(core, guest, wish);
        visits.add(waiting, secret, now);
        keep.write(waiting, Act.CREATE, "来庁の予約の空きを待つ", actor);
        return secret;
    }

    /** Waits no more, or lets the offer pass to the next. */
    @Transactional
    public void leave(Visit.Named visit, @Nullable Actor actor) {
        switch (visit) {
            case Visit.Waiting waiting
            when waiting.wish() != null -> {
                reservations.leave(waiting.wish());
                keep.save(waiting.cancel(), Act.CHANGE, "来庁の予約を取り消す", actor);
            }
            case Visit.Offered offered -> {
                reservations.leave(offered.wish());
                keep.save(offered.cancel(), Act.CHANGE, "来庁の予約を取り消す", actor);
            }
            default -> throw new ChangedMeanwhile(visit);
        }
    }
}
