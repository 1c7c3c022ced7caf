package org.kaikaku.service.procedure.office;

import java.util.Set;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class StaffMenu {
    @Bean
    NavItem inboxInMenu() {
        return new NavItem(true, 10, "/staff", "office.nav.inbox", Set.of(Right.CASEWORK.name()));
    }

    @Bean
    NavItem deliveriesInMenu() {
        return new NavItem(true, 60, "/staff/deliveries", "office.nav.deliveries");
    }
}
