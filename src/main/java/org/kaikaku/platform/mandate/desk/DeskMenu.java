package org.kaikaku.platform.mandate.desk;

import java.util.Set;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class DeskMenu {
    @Bean
    NavItem mandatesInOfficeMenu() {
        return new NavItem(true, 35, "/staff/mandates", "mandate.nav.office", Set.of(Right.RECEIVE.name()));
    }
}
