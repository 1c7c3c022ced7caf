package org.kaikaku.platform.payment.till;

import java.util.Set;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.web.NavItem;
import org.kaikaku.platform.web.Waiting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class TillMenu {
    private static final int TILL = 46;
    private static final int TILLS = 87;

    @Bean
    Waiting tillsToClose(TillTable tills) {
        return Waiting.counted(TILLS, Right.ACCOUNT.name(), "payment.tills.counted", "/staff/tills", tills::counted);
    }

    @Bean
    NavItem ownTill() {
        return new NavItem(true, TILL, "/staff/till", "payment.till.nav", Set.of(Right.RECEIVE.name()));
    }

    @Bean
    NavItem tillsOfDay() {
        return new NavItem(
                true,
                TILLS,
                "/staff/tills",
                "payment.tills.nav",
                Set.of(Right.RECEIVE.name(), Right.DECIDE.name(), Right.ACCOUNT.name()));
    }
}
