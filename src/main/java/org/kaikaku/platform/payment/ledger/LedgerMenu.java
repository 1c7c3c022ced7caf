package org.kaikaku.platform.payment.ledger;

import java.util.Set;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class LedgerMenu {
    private static final int ORDER = 48;

    @Bean
    NavItem books() {
        return new NavItem(true, ORDER, "/staff/ledger", "payment.ledger.nav", Set.of(Right.ACCOUNT.name()));
    }
}
