package org.kaikaku.service.counter.visitor;

import org.kaikaku.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class HallMenu {
    @Bean
    NavItem hallInMenu() {
        return new NavItem(false, 15, "/counter", "ticket.nav");
    }
}
