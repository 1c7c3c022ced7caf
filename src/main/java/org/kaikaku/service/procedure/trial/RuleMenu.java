package org.kaikaku.service.procedure.trial;

import java.util.Set;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class RuleMenu {
    @Bean
    NavItem rulesInMenu() {
        return new NavItem(
                true,
                80,
                RulePages.PATH,
                "trial.nav",
                Set.of(Right.PUBLISH.name()),
                Set.of(DraftPages.PATH, TrialPages.PATH));
    }
}
