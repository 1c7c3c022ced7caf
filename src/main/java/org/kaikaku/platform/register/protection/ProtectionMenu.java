package org.kaikaku.platform.register.protection;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.web.NavItem;
import org.kaikaku.platform.web.Waiting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ProtectionMenu {
    private static final Set<String> THEIRS = Stream.of(Right.PROTECT, Right.SEE_PROTECTED, Right.LIFT_PROTECTION)
            .map(Right::name)
            .collect(Collectors.toUnmodifiableSet());

    @Bean
    NavItem protectionsInMenu() {
        return new NavItem(true, 73, ProtectionPages.ALL, "register.protection.nav", THEIRS);
    }

    @Bean
    Waiting protectionsToDecide(ShowProtection show) {
        return new Waiting.Counted(60, THEIRS, "register.protection.pressing", ProtectionPages.ALL, show::pressing);
    }
}
