package org.kaikaku.platform.payment.transfer;

import java.util.Set;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.web.NavItem;
import org.kaikaku.platform.web.Waiting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class RefundMenu {
    private static final int ORDER = 50;

    @Bean
    Waiting refundsToTransfer(TransferTable table) {
        return Waiting.counted(
                ORDER,
                Right.ACCOUNT.name(),
                "payment.refunds.waiting",
                "/staff/refunds",
                () -> table.owed().size());
    }

    @Bean
    NavItem refunds() {
        return new NavItem(true, ORDER, "/staff/refunds", "payment.refunds.nav", Set.of(Right.ACCOUNT.name()));
    }
}
