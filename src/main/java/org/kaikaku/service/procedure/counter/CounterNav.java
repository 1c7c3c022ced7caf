package org.kaikaku.service.procedure.counter;

import java.util.Set;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class CounterNav {
    private static final Set<String> RECEPTION = Set.of(Right.RECEIVE.name());

    @Bean
    NavItem counterInMenu() {
        return new NavItem(true, 20, "/staff/counter", "counter.nav", RECEPTION, Set.of("/staff/visits"));
    }

    @Bean
    NavItem paperInMenu() {
        return new NavItem(true, 30, "/staff/paper", "counter.nav.paper", RECEPTION);
    }
}
