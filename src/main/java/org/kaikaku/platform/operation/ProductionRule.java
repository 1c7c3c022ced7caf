package org.kaikaku.platform.operation;

import java.util.stream.Stream;
import org.springframework.core.env.Environment;

/**
 * What a room demands of the settings of a production start. Named in {@code META-INF/spring.factories}, since it is asked before there is a
 * database or a bean: a start that is refused has touched nothing.
 */
@FunctionalInterface
public interface ProductionRule {
    Stream<Obstacle> obstacles(Environment settings);
}
