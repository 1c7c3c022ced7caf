package org.kaikaku.platform.staffing.grant;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.Cities;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Posting;
import org.kaikaku.platform.identity.Postings;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.identity.Roles;
import org.springframework.stereotype.Component;

/** Roles, rights and who has them where. */
@Component
class ShowRoles {
    /** More on a page nobody reads; a city hall has thousands. */
    private static final int MOST = 100;

    private final Postings postings;
    private final Roles roles;
    private final Cities cities;
    private final RoleWords words;
    private final Clock clock;

    ShowRoles(Postings postings, Roles roles, Cities cities, RoleWords words, Clock clock) {
        this.postings = postings;
        this.roles = roles;
        this.cities = cities;
        this.words = words;
        this.clock = clock;
    }

    RolesView show(String query, String division, Actor actor) {
        var book = roles.current();
        var found = holders(query, division, actor);
        return new RolesView(
                book.roles(),
                book.givenByTwo(),
                query,
                division,
                divisions(),
                found.stream().limit(MOST).toList(),
                Math.max(0, found.size() - MOST));
    }

    List<RolesView.Holder> holders(String query, String division, Actor actor) {
        var wanted = query.strip().toLowerCase(Locale.ROOT);
        return postings.all().stream()
                .filter(posting -> division.isEmpty() || posting.division().equals(division))
                .map(posting -> holder(posting, actor))
                .filter(holder -> wanted.isEmpty()
                        || (holder.name() + " " + holder.login() + " "
                                        + holder.role().ja() + " " + holder.roleKey())
                                .toLowerCase(Locale.ROOT)
                                .contains(wanted))
                .toList();
    }

    Optional<RolesView.Holder> holder(UUID account, String role, String division, Actor actor) {
        return postings.all().stream()
                .filter(posting -> posting.account().equals(account)
                        && posting.role().equals(role)
                        && posting.division().equals(division))
                .map(posting -> holder(posting, actor))
                .findFirst();
    }

    List<RolesView.Choice> divisions() {
        var all = new ArrayList<RolesView.Choice>();
        all.add(new RolesView.Choice("*", words.division("*")));
        cities.current()
                .divisions()
                .on(today())
                .all()
                .forEach(one -> all.add(new RolesView.Choice(one.key(), one.name())));
        return all;
    }

    List<RolesView.Choice> roles() {
        return roles.current().roles().stream()
                .map(role -> new RolesView.Choice(role.key(), role.name()))
                .toList();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), City.ZONE);
    }

    private RolesView.Holder holder(Posting posting, Actor actor) {
        var office = posting.office();
        var to = posting.to();
        return new RolesView.Holder(
                posting.account(),
                posting.login(),
                posting.name(),
                office == null ? null : words.division(office),
                posting.role(),
                words.role(posting.role()),
                posting.division(),
                words.division(posting.division()),
                Wareki.text(posting.from()),
                to == null ? null : Wareki.text(to),
                posting.from().getYear() <= 1900,
                posting.from().isAfter(today()),
                actor.may(Right.KEEP, posting.division()));
    }
}
