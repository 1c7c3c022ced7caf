package org.kaikaku.platform.payment.online;

import java.util.Set;
import org.kaikaku.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class OnlineMenu {
    private static final int ORDER = 60;

    @Bean
    NavItem ownCharges() {
        return new NavItem(false, ORDER, "/my/payments", "payment.own.nav", Set.of());
    }
}
