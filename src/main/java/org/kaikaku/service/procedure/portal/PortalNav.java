package org.kaikaku.service.procedure.portal;

import java.util.Set;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class PortalNav {
    @Bean
    NavItem portalInMenu() {
        return new NavItem(true, 32, "/staff/portal", "portal.nav", Set.of(Right.RECEIVE.name()));
    }
}
