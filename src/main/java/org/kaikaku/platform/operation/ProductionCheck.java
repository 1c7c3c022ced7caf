package org.kaikaku.platform.operation;

import java.util.stream.Stream;

/** What a room demands of a production house's contents; a bean of the room, asked when all of them stand and before anybody is let in. */
@FunctionalInterface
public interface ProductionCheck {
    Stream<Obstacle> obstacles();
}
