package org.kaikaku.platform.webhook.own;

import java.util.Set;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** In the menu of those who keep the system. Residents come by the page of their account. */
@Configuration
class WebhookMenu {
    @Bean
    NavItem webhooksInMenu() {
        return new NavItem(true, 85, "/staff/webhooks", "webhook.nav", Set.of(Right.KEEP.name()));
    }
}
