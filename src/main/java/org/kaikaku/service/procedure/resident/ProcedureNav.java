package org.kaikaku.service.procedure.resident;

import org.kaikaku.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ProcedureNav {
    @Bean
    NavItem proceduresNav() {
        return new NavItem(false, 10, "/procedures", "procedure.nav.home");
    }

    @Bean
    NavItem myApplicationsNav() {
        return new NavItem(false, 20, "/my", "procedure.nav.mine");
    }
}
