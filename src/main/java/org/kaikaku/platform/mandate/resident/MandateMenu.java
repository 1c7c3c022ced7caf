package org.kaikaku.platform.mandate.resident;

import org.kaikaku.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class MandateMenu {
    @Bean
    NavItem mandatesInMenu() {
        return new NavItem(false, 40, "/my/mandates", "mandate.nav");
    }
}
