package org.kaikaku.service.counter.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EverySmallerTest {
    private static final int FIRST = 18;
    private static final Kinds KINDS = new Kinds(List.of(
            new Kinds.Kind(Set.of("hoken"), List.of("1")),
            new Kinds.Kind(Set.of("jumin"), List.of("2")),
            new Kinds.Kind(Set.of("hoken", "jumin"), List.of("3"))));

    @Test
    void they_are_all_the_plans_with_fewer_desks_that_leave_no_service_without() {
        for (int desks = 1; desks <= 5; desks++) {
            int fewer = desks;
            var expected = IntStream.range(0, 5 * 5 * 5 * 5 * 5 * 5)
                    .mapToObj(EverySmallerTest::counts)
                    .filter(counts -> total(counts) < fewer && serves(counts, 0) && serves(counts, 1))
                    .map(EverySmallerTest::said)
                    .toList();
            var found = EverySmaller.than(desks, KINDS, FIRST, FIRST + 1).orElseThrow().stream()
                    .map(plan -> Arrays.stream(plan)
                            .map(kind -> Arrays.copyOfRange(kind, FIRST, FIRST + 2))
                            .toArray(int[][]::new))
                    .map(EverySmallerTest::said)
                    .toList();
            assertThat(found).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void desks_stand_only_while_the_hall_is_open() {
        var plans = EverySmaller.than(5, KINDS, FIRST, FIRST + 1).orElseThrow();
        assertThat(plans).isNotEmpty().allSatisfy(plan -> {
            for (var kind : plan) {
                assertThat(IntStream.range(0, 48).filter(slot -> slot < FIRST || slot > FIRST + 1))
                        .allMatch(slot -> kind[slot] == 0);
            }
        });
    }

    @Test
    void where_there_are_too_many_there_is_no_proof() {
        assertThat(EverySmaller.than(60, KINDS, FIRST, FIRST + 16)).isEmpty();
        var many = new Kinds(IntStream.range(0, 20)
                .mapToObj(kind -> new Kinds.Kind(Set.of("s" + kind), List.of()))
                .toList());
        assertThat(EverySmaller.than(400, many, FIRST, FIRST + 16)).isEmpty();
    }

    private static boolean serves(int[][] counts, int slot) {
        return counts[2][slot] > 0 || counts[0][slot] > 0 && counts[1][slot] > 0;
    }

    private static int[][] counts(int number) {
        var counts = new int[3][2];
        int rest = number;
        for (var kind : counts) {
            for (int slot = 0; slot < 2; slot++) {
                kind[slot] = rest % 5;
                rest /= 5;
            }
        }
        return counts;
    }

    private static int total(int[][] counts) {
        return Arrays.stream(counts).flatMapToInt(Arrays::stream).sum();
    }

    private static String said(int[][] counts) {
        return Arrays.stream(counts).map(Arrays::toString).collect(Collectors.joining());
    }
}
