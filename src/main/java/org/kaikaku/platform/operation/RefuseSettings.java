package org.kaikaku.platform.operation;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** Before anything is begun: a production house opens with the right settings or not at all. Commands open no house. */
class RefuseSettings implements ApplicationListener<ApplicationContextInitializedEvent>, Ordered {
    @Override
    public void onApplicationEvent(ApplicationContextInitializedEvent event) {
        if (event.getSpringApplication().getWebApplicationType() != WebApplicationType.NONE) {
            check(event.getApplicationContext().getEnvironment());
        }
    }

    private static void check(Environment settings) {
        if (Kind.of(settings) == Kind.PRODUCTION) {
            refuse(rules().flatMap(rule -> rule.obstacles(settings)).toList());
        }
    }

    private static Stream<ProductionRule> rules() {
        return SpringFactoriesLoader.forDefaultResourceLocation().load(ProductionRule.class).stream();
    }

    static void refuse(List<Obstacle> obstacles) {
        if (!obstacles.isEmpty()) {
            throw new NotFitForProduction(obstacles);
        }
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
