package org.kaikaku.platform.upkeep;

import java.util.Set;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class OperationMenu {
    @Bean
    NavItem operationInMenu() {
        return new NavItem(
                true, 97, OperationPages.HOME, "upkeep.nav", Set.of(Right.KEEP.name()), Set.of("/staff/mails"));
    }
}
