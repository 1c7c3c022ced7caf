package org.kaikaku.service.counter.demo;

import java.util.Set;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

@Configuration
@Profile("!production")
class ReplayMenu {
    @Bean
    NavItem madeUpDayInMenu() {
        return new NavItem(true, 76, "/staff/made-up-day", "ticket.replay.nav", Set.of(Right.KEEP.name()));
    }
}
