package org.kaikaku.platform.payment.takings;

import java.util.Set;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class TakingsMenu {
    private static final int ORDER = 52;

    @Bean
    NavItem takings() {
        return new NavItem(true, ORDER, "/staff/takings", "payment.takings.nav", Set.of(Right.ACCOUNT.name()));
    }
}
