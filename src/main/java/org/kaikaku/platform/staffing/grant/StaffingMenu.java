package org.kaikaku.platform.staffing.grant;

import java.util.Set;
import org.kaikaku.platform.identity.Postings;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.web.NavItem;
import org.kaikaku.platform.web.Waiting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class StaffingMenu {
    @Bean
    NavItem rolesInMenu() {
        return new NavItem(
                true,
                80,
                RolePages.ALL,
                "staffing.nav",
                Set.of(Right.KEEP.name()),
                Set.of("/staff/rosters", "/staff/resets"));
    }

    @Bean
    Waiting staffWithoutRole(Postings postings) {
        return Waiting.counted(40, Right.KEEP.name(), "staffing.without", RolePages.ALL, postings::staffWithoutRole);
    }

    @Bean
    NavItem absencesInMenu() {
        return new NavItem(true, 85, "/staff/absences", "staffing.absence.nav");
    }
}
