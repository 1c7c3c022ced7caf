package org.kaikaku.platform.payment.settlement;

import java.util.Set;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.web.NavItem;
import org.kaikaku.platform.web.Waiting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class SettlementMenu {
    private static final int ORDER = 49;

    @Bean
    Waiting settlementsThatDiffer(SettlementTable table) {
        return Waiting.counted(
                ORDER,
                Right.ACCOUNT.name(),
                "payment.settlement.waiting",
                "/staff/settlements",
                () -> table.differences().size());
    }

    @Bean
    NavItem settlements() {
        return new NavItem(true, ORDER, "/staff/settlements", "payment.settlement.nav", Set.of(Right.ACCOUNT.name()));
    }
}
