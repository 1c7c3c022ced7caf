package org.kaikaku.platform.operation;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A production start that is refused; the message names all that has to be set right. */
class NotFitForProduction extends RuntimeException {
    private final transient List<Obstacle> obstacles;

    NotFitForProduction(List<Obstacle> obstacles) {
        super(obstacles.stream().map(Obstacle::setting).collect(Collectors.joining(", ")));
        this.obstacles = List.copyOf(obstacles);
    }

    int count() {
        return obstacles.size();
    }

    /** Numbered, in both languages, each with its remedy. */
    String told() {
        return IntStream.range(0, obstacles.size())
                .mapToObj(i -> told(i + 1, obstacles.get(i)))
                .collect(Collectors.joining("\n"));
    }

    private static String told(int number, Obstacle obstacle) {
        return """
                %d. %s
                   %s
                   %s
                   → %s
                """.formatted(number, obstacle.setting(), obstacle.japanese(), obstacle.english(), obstacle.remedy());
    }
}
