package org.kaikaku.platform.payment.arrears;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.web.NavItem;
import org.kaikaku.platform.web.Waiting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ArrearsMenu {
    private static final int ORDER = 51;

    @Bean
    Waiting late(ArrearsTable table, Clock clock) {
        return Waiting.counted(
                ORDER,
                Right.ACCOUNT.name(),
                "payment.arrears.waiting",
                "/staff/arrears",
                () -> table.count(LocalDate.ofInstant(clock.instant(), City.ZONE)));
    }

    @Bean
    NavItem arrears() {
        return new NavItem(true, ORDER, "/staff/arrears", "payment.arrears.nav", Set.of(Right.ACCOUNT.name()));
    }
}
