package org.kaikaku.platform.opendata.check;

import java.util.Set;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class OpenDataMenu {
    @Bean
    NavItem openDataInMenu() {
        return new NavItem(
                true, 92, "/staff/open-data", "opendata.nav", Set.of(Right.PUBLISH.name(), Right.IMPORT.name()));
    }
}
