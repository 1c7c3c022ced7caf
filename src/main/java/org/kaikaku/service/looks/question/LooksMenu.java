package org.kaikaku.service.looks.question;

import java.util.Set;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class LooksMenu {
    @Bean
    NavItem looksInMenu() {
        return new NavItem(false, 30, "/my/record/looks", "looks.nav");
    }

    @Bean
    NavItem questionsInMenu() {
        return new NavItem(
                true, 70, "/staff/questions", "looks.nav.office", Set.of(Right.CASEWORK.name(), Right.KEEP.name()));
    }
}
