package org.kaikaku.service.outreach.office;

import java.util.Set;
import java.util.UUID;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.web.NavCount;
import org.kaikaku.platform.web.NavItem;
import org.kaikaku.service.outreach.route.DecideRoute;
import org.kaikaku.service.outreach.timetable.Timetable;
import org.kaikaku.service.outreach.timetable.Timetables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class OutingsMenu {
    private static final int ORDER = 46;
    private static final String PATH = "/staff/outings";

    @Bean
    NavItem outings() {
        return new NavItem(true, ORDER, PATH, "outreach.office.nav", Set.of(Right.RECEIVE.name()));
    }

    @Bean
    NavCount overtakenRoutes(DecideRoute decide, Timetables timetables, Accounts accounts) {
        return new Overtaken(decide, timetables, accounts);
    }

    /** Routes that must be made anew, for those whose van it is. */
    private record Overtaken(DecideRoute decide, Timetables timetables, Accounts accounts) implements NavCount {
        @Override
        public String path() {
            return PATH;
        }

        @Override
        public int count(UUID account) {
            return timetables.find().map(timetable -> count(timetable, account)).orElse(0);
        }

        private int count(Timetable timetable, UUID account) {
            var today = timetables.day();
            var routes = decide.overtaken(today, today.plusDays(timetable.aheadDays()));
            return routes.isEmpty()
                            || accounts.actor(account)
                                    .filter(actor -> actor.may(Right.RECEIVE, timetable.division()))
                                    .isEmpty()
                    ? 0
                    : routes.size();
        }
    }
}
