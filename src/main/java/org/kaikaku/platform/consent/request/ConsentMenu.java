package org.kaikaku.platform.consent.request;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** In the menu of those whose acts are marked most; others come by the link of what they asked. */
@Configuration
class ConsentMenu {
    private static final Set<String> THEIRS = Stream.of(
                    Right.DECIDE, Right.PROTECT, Right.LIFT_PROTECTION, Right.PUBLISH, Right.KEEP)
            .map(Right::name)
            .collect(Collectors.toUnmodifiableSet());

    @Bean
    NavItem consentsInMenu() {
        return new NavItem(true, 75, ConsentPages.ALL, "consent.nav", THEIRS);
    }
}
