package org.kaikaku.service.outreach.resident;

import org.kaikaku.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class VanNav {
    private static final int ORDER = 26;

    @Bean
    NavItem outreach() {
        return new NavItem(false, ORDER, "/outreach", "outreach.nav");
    }
}
