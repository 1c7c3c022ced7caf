package org.kaikaku.service.contact.knowledge;

import java.util.Set;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ContactMenu {
    @Bean
    NavItem faqInMenu() {
        return new NavItem(false, 15, "/faq", "contact.faq.nav", Set.of(), Set.of("/ask"));
    }

    @Bean
    NavItem articlesInMenu() {
        return new NavItem(true, 75, "/staff/faq", "contact.articles.nav", Set.of(Right.CASEWORK.name()));
    }
}
