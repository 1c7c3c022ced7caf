package org.kaikaku.platform.payment.arrears;

import java.util.Set;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ArrearsMenu {
    private static final int ORDER = 51;

    @Bean
    NavItem arrears() {
        return new NavItem(true, ORDER, "/staff/arrears", "payment.arrears.nav", Set.of(Right.ACCOUNT.name()));
    }
}
