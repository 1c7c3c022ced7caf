package org.kaikaku.place.booking.user;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers who may book, confirms what they say, renews it and ends it. */
@Service
public class RegisterUser {
    private static final String KNOWN_RESIDENT = "施設の利用者として登録し、市内に住むことを住民記録で確かめる";

    private final BookingUsers users;
    private final LivesHere livesHere;
    private final Journal journal;
    private final Clock clock;

    RegisterUser(BookingUsers users, LivesHere livesHere, Journal journal, Clock clock) {
        this.users = users;
        this.livesHere = livesHere;
        this.journal = journal;
        this.clock = clock;
    }

    public sealed interface Result {
        record Registered(BookingUser user) implements Result {}

        /** They are registered already, it seems; whoever insists is another. */
        record Perhaps(List<BookingUser> same) implements Result {}
    }

    /**
     * @param insists that it is another one than those which look the same
     * @param years for which it is valid
     */
    @Transactional
    public Result register(BookingUser.Profile profile, boolean insists, int years, Actor actor) {
        var id = UUID.randomUUID();
        var same = users.like(profile, id);
        if (!same.isEmpty() && !insists) {
            return new Result.Perhaps(same);
        }
        var own = !actor.staff();
        var known = livesHere.saysTheRegister(profile, actor);
        var user = new BookingUser(
                id,
                0,
                profile,
                known ? clock.instant() : null,
                known ? LivesHere.KNOWN_FROM : null,
                today().plusYears(years),
                null,
                own ? actor.account() : null,
                own ? actor.person() : null,
                0);
        users.add(user, clock.instant());
        write(user, Act.CREATE, known ? KNOWN_RESIDENT : "施設の利用者として登録する", actor);
        return new Result.Registered(users.find(id).orElseThrow());
    }

    /** Somebody has seen a proof of living, working or studying in the city. */
    @Transactional
    public boolean confirm(BookingUser user, Actor clerk) {
        var confirmed = with(user, clock.instant(), clerk.name(), user.validUntil(), null);
        return keep(confirmed, "施設の利用者の在住・在勤・在学を確認する", clerk);
    }

    @Transactional
    public boolean renew(BookingUser user, int years, Actor clerk) {
        return keep(
                with(user, user.confirmedAt(), user.confirmedBy(), today().plusYears(years), null),
                "施設の利用者登録を更新する",
                clerk);
    }

    /** They leave, or were registered twice. */
    @Transactional
    public boolean end(BookingUser user, Actor clerk) {
        return keep(
                with(user, user.confirmedAt(), user.confirmedBy(), user.validUntil(), clock.instant()),
                "施設の利用者登録を終える",
                clerk);
    }

    private boolean keep(BookingUser user, String purpose, Actor clerk) {
        if (!users.save(user)) {
            return false;
        }
        write(user, Act.CHANGE, purpose, clerk);
        return true;
    }

    private static BookingUser with(
            BookingUser user,
            java.time.@org.jspecify.annotations.Nullable Instant confirmedAt,
            @org.jspecify.annotations.Nullable String confirmedBy,
            LocalDate validUntil,
            java.time.@org.jspecify.annotations.Nullable Instant endedAt) {
        return new BookingUser(
                user.id(),
                user.number(),
                user.profile(),
                confirmedAt,
                confirmedBy,
                validUntil,
                endedAt,
                user.account(),
                user.person(),
                user.version());
    }

    private void write(BookingUser user, Act act, String purpose, Actor actor) {
        journal.write(new Trace(actor.doer(), act, purpose, user.person(), user.object()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), City.ZONE);
    }
}
