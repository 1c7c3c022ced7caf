package org.kaikaku.platform.masters.version;

import java.util.Set;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class MasterMenu {
    @Bean
    NavItem mastersInMenu() {
        return new NavItem(true, 94, "/staff/masters", "masters.nav", Set.of(Right.IMPORT.name()));
    }
}
