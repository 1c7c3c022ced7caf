package org.kaikaku.platform.demo;

import org.kaikaku.platform.operation.Kind;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** A database that somebody installed is hardly there for a demo, so there it must be asked for; production is none. */
class DemoWanted implements Condition {
    static boolean in(Environment environment) {
        return Kind.of(environment) == Kind.DEMO && wanted(environment);
    }

    static String said(Environment environment) {
        return environment.getProperty("kaikaku.demo", "").strip();
    }

    private static boolean wanted(Environment environment) {
        return switch (said(environment)) {
            case "true" -> true;
            case "false" -> false;
            case "" -> environment.getProperty("kaikaku.database.url", "").isBlank();
            case String other ->
                throw new InvalidConfigurationPropertyValueException("kaikaku.demo", other, "It is true or false.");
        };
    }

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return in(context.getEnvironment());
    }
}
