package org.kaikaku.platform.payment.notice;

import java.util.Set;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class PaidNoticeMenu {
    private static final int ORDER = 50;

    @Bean
    NavItem paidNotices() {
        return new NavItem(true, ORDER, "/staff/paid-notices", "payment.paid-notice.nav", Set.of(Right.ACCOUNT.name()));
    }
}
