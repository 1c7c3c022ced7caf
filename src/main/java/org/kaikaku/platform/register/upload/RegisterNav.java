package org.kaikaku.platform.register.upload;

import java.util.Set;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class RegisterNav {
    @Bean
    NavItem registerInMenu() {
        return new NavItem(true, 90, "/staff/register/import", "register.nav", Set.of(Right.IMPORT.name()));
    }
}
