package org.kaikaku.platform.consent.request;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.web.NavItem;
import org.kaikaku.platform.web.Waiting;
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

    @Bean
    Waiting consentsWaiting(ConsentTable table, Accounts accounts) {
        return new Asked(table, accounts);
    }

    /** What others ask of them, whoever they are. */
    private record Asked(ConsentTable table, Accounts accounts) implements Waiting {
        @Override
        public int order() {
            return 30;
        }

        @Override
        public Set<String> rights() {
            return THEIRS;
        }

        @Override
        public List<Line> lines(UUID account) {
            var waiting = accounts.actor(account).map(table::waitingFor).orElse(List.of());
            return List.of(Waiting.count("consent.waiting.count", waiting.size(), ConsentPages.ALL));
        }
    }
}
