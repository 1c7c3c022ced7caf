package org.kaikaku.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The short form of {@code ./kaikaku bench routes}: that rules are kept, not how good it is. */
class RoutesTest {
    private static final int FIRST = 25;

    @ParameterizedTest
    @ValueSource(strings = {"C1_10_1", "PR11A"})
    void the_solver_keeps_every_rule_of_a_published_problem(String name) {
        var instance = VrpInstance.read(data().resolve(name + ".vrp")).first(FIRST);

        var verdict = RouteChecker.judge(instance, RoutesBench.solve(instance, Duration.ofSeconds(2), () -> {}));

        assertThat(verdict.wrong()).isEmpty();
        assertThat(verdict.cost()).isGreaterThanOrEqualTo(RouteBound.below(instance));
    }

    /** So many that it climbs and anneals. */
    @Test
    void the_solver_keeps_every_rule_with_hundreds_of_customers() {
        var instance = VrpInstance.read(data().resolve("R1_10_1.vrp")).first(220);

        var verdict = RouteChecker.judge(instance, RoutesBench.solve(instance, Duration.ofSeconds(6), () -> {}));

        assertThat(verdict.wrong()).isEmpty();
    }

    /** So that distances are counted as whoever published the values counts them. */
    @ParameterizedTest
    @CsvSource({"C1_10_1, 424448", "R1_10_1, 530261", "PR11A, 6655548", "PR12A, 8148107"})
    void the_checker_finds_the_published_solution_right_and_as_long_as_published(String name, long cost)
            throws IOException {
        var instance = VrpInstance.read(data().resolve(name + ".vrp"));

        var verdict = RouteChecker.judge(instance, published(data().resolve(name + ".sol")));

        assertThat(verdict.wrong()).isEmpty();
        assertThat(verdict.cost()).isEqualTo(cost);
    }

    @Test
    void the_checker_finds_what_is_broken() throws IOException {
        var instance = VrpInstance.read(data().resolve("R1_10_1.vrp"));
        var routes = new ArrayList<>(published(data().resolve("R1_10_1.sol")));
        routes.set(0, routes.get(0).reversed());
        assertThat(RouteChecker.judge(instance, routes).wrong()).anyMatch(wrong -> wrong.contains("comes to"));

        routes.remove(0);
        assertThat(RouteChecker.judge(instance, routes).wrong()).anyMatch(wrong -> wrong.contains("left out"));

        routes.set(0, List.of(routes.get(1).getFirst()));
        assertThat(RouteChecker.judge(instance, routes).wrong()).anyMatch(wrong -> wrong.contains("twice"));
    }

    /** A solution names the customer of an instance with one depot from 1, with several by its node from 0; a depot is never named. */
    private static List<List<Integer>> published(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith("Route"))
                .map(line -> line.replaceFirst("Route #\\d+:", "").strip())
                .map(line -> line.isEmpty()
                        ? List.<Integer>of()
                        : Arrays.stream(line.split(" +")).map(Integer::valueOf).toList())
                .toList();
    }

    private static Path data() {
        var data = System.getenv("KAIKAKU_TESTDATA");
        assumeTrue(data != null, "KAIKAKU_TESTDATA is not set: no published routing problems here");
        return Path.of(String.valueOf(data), "routing-vrptw");
    }
}
