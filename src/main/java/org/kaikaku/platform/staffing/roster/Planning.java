package org.kaikaku.platform.staffing.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.kaikaku.platform.city.Cities;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Personnel;
import org.kaikaku.platform.identity.Postings;
import org.kaikaku.platform.identity.Roles;
import org.springframework.stereotype.Component;

/** What rows would do as things stand now. */
@Component
class Planning {
    private final Personnel personnel;
    private final Postings postings;
    private final Roles roles;
    private final Cities cities;
    private final Changes changes;
    private final Clock clock;

    Planning(Personnel personnel, Postings postings, Roles roles, Cities cities, Changes changes, Clock clock) {
        this.personnel = personnel;
        this.postings = postings;
        this.roles = roles;
        this.cities = cities;
        this.changes = changes;
        this.clock = clock;
    }

    Plan plan(List<Row> rows) {
        var logins = rows.stream()
                .map(row -> row.login().toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        return Plan.of(
                rows,
                new Standing(
                        today(),
                        roles.current(),
                        cities.current().divisions(),
                        personnel.members(logins),
                        postings.all(),
                        changes.waiting().stream().map(Planned::change).toList()));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), City.ZONE);
    }
}
