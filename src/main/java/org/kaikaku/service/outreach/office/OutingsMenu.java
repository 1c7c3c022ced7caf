package org.kaikaku.service.outreach.office;

import java.util.Set;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class OutingsMenu {
    private static final int ORDER = 46;

    @Bean
    NavItem outings() {
        return new NavItem(true, ORDER, "/staff/outings", "outreach.office.nav", Set.of(Right.RECEIVE.name()));
    }
}
