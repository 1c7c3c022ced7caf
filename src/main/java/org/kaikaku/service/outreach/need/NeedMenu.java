package org.kaikaku.service.outreach.need;

import java.util.Set;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class NeedMenu {
    private static final int ORDER = 96;

    @Bean
    NavItem needInMenu() {
        return new NavItem(true, ORDER, "/staff/outreach/need", "need.nav", Set.of(Right.DECIDE.name()));
    }
}
