package org.kaikaku.service.counter.calling;

import java.util.Set;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class HandMenu {
    @Bean
    NavItem deskCallsInMenu() {
        return new NavItem(true, 15, "/staff/desk", "ticket.desk.nav", Set.of(Right.RECEIVE.name()));
    }

    @Bean
    NavItem waitsInMenu() {
        return new NavItem(
                true,
                75,
                "/staff/waits",
                "ticket.waits.nav",
                Set.of(Right.RECEIVE.name(), Right.DECIDE.name(), Right.KEEP.name()));
    }
}
