package org.kaikaku.service.procedure.counter;

import org.kaikaku.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class CounterNav {
    @Bean
    NavItem counterInMenu() {
        return new NavItem(true, 20, "/staff/counter", "counter.nav");
    }

    @Bean
    NavItem paperInMenu() {
        return new NavItem(true, 30, "/staff/paper", "counter.nav.paper");
    }
}
