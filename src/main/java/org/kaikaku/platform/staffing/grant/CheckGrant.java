package org.kaikaku.platform.staffing.grant;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.SentBack;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Postings;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.identity.Roles;
import org.kaikaku.platform.web.Written;
import org.springframework.stereotype.Component;

/** Reads the form by which a role is given. */
@Component
class CheckGrant {
    private final Postings postings;
    private final Roles roles;
    private final ShowRoles show;

    CheckGrant(Postings postings, Roles roles, ShowRoles show) {
        this.postings = postings;
        this.roles = roles;
        this.show = show;
    }

    sealed interface Read {
        record Right(Grant grant) implements Read {}

        /** @param field id of the field that must be mended */
        record Wrong(String field, String problem) implements Read {}
    }

    Read read(GrantForm form, Actor actor) {
        var person = postings.staff(form.login().strip().toLowerCase(Locale.ROOT));
        if (person.isEmpty()) {
            return new Read.Wrong("login", "staffing.grant.nobody");
        }
        if (roles.current().find(form.role()).isEmpty()) {
            return new Read.Wrong("role", "staffing.grant.no-role");
        }
        boolean there = show.divisions().stream().anyMatch(one -> one.key().equals(form.division()));
        if (!there || !actor.may(Right.KEEP, form.division())) {
            return new Read.Wrong("division", "staffing.grant.no-division");
        }
        var from = form.from().isBlank() ? show.today() : day(form.from());
        var to = form.to().isBlank() ? null : day(form.to());
        if (from == null || from.isBefore(show.today())) {
            return new Read.Wrong("from", "staffing.grant.no-from");
        }
        if (!form.to().isBlank() && (to == null || to.isBefore(from))) {
            return new Read.Wrong("to", "staffing.grant.no-to");
        }
        var reason = Written.clean(form.reason());
        return Written.fits(reason)
                ? new Read.Right(new Grant(person.get().account(), form.role(), form.division(), from, to, reason))
                : new Read.Wrong("reason", "staffing.no-reason");
    }

    private static @Nullable LocalDate day(String typed) {
        return SentBack.day(typed).filter(day -> day.getYear() < 2200).orElse(null);
    }
}
