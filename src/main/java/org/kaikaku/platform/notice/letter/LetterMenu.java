package org.kaikaku.platform.notice.letter;

import java.util.Set;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class LetterMenu {
    @Bean
    NavItem lettersInMenu() {
        return new NavItem(true, 65, LetterPages.ALL, "notice.letters.nav", Set.of(Right.CASEWORK.name()));
    }
}
