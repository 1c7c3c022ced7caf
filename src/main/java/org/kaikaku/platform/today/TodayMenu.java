package org.kaikaku.platform.today;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** In the menu of those for whom no inbox fills. */
@Configuration
class TodayMenu {
    private static final int FIRST = 5;
    private static final Set<String> THEIRS = Stream.of(
                    Right.KEEP, Right.PUBLISH, Right.IMPORT, Right.ACCOUNT, Right.SEE_PROTECTED)
            .map(Right::name)
            .collect(Collectors.toUnmodifiableSet());

    @Bean
    NavItem todayInMenu() {
        return new NavItem(true, FIRST, TodayPages.PATH, "today.nav", THEIRS);
    }
}
