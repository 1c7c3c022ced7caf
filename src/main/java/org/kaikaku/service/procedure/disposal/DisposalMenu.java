package org.kaikaku.service.procedure.disposal;

import java.util.Set;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class DisposalMenu {
    @Bean
    NavItem disposalsInMenu() {
        return new NavItem(true, 86, DisposalPages.HOME, "disposal.nav", Set.of(Right.CASEWORK.name()));
    }
}
