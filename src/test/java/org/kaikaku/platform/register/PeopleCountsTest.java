package org.kaikaku.platform.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class PeopleCountsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    private static final String CODE = "000-8801";

    @Autowired
    PeopleCounts counts;

    @Autowired
    ImportResidents register;

    @Test
    void people_are_counted_by_age_in_steps_and_nobody_under_protection_or_of_their_household_is() throws IOException {
        // 24 who are 75 on the eve of their birthday, 13 of 40, 4 of 90, and of those who do not count: one protected
        // with a spouse, one dead.
        people(
                many(24, "1951-11-29", "resident", ""),
                many(13, "1986-01-01", "resident", ""),
                many(4, "1936-01-01", "resident", ""),
                List.of("X1,X1,%s,1936-01-01,resident,true", "X2,X1,%s,1936-01-01,resident,"),
                List.of("X3,X3,%s,1936-01-01,dead,"));

        var count = of(CODE, List.of(65, 75, 85), 10, DAY);
        assertThat(count.all()).isEqualTo(40);
        assertThat(count.byAge()).containsExactly(0, 20, 0);
        assertThat(of(CODE, List.of(65, 75), 5, DAY).byAge()).containsExactly(0, 30);
        assertThat(of(CODE, List.of(65, 75), 5, DAY.minusDays(1)).byAge()).containsExactly(25, 0);
    }

    @Test
    void rounding_that_would_tell_of_a_few_is_refused() {
        assertThatThrownBy(() -> counts.byPostalCode(List.of(65), 1, DAY)).isInstanceOf(IllegalArgumentException.class);
    }

    private PeopleCounts.Count of(String code, List<Integer> ages, int step, LocalDate on) {
        return counts.byPostalCode(ages, step, on).stream()
                .filter(count -> count.postalCode().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private int next = 1;

    private List<String> many(int people, String born, String status, String guarded) {
        return IntStream.range(0, people)
                .mapToObj(_ -> {
                    int id = next++;
                    return "P%d,P%d,%%s,%s,%s,%s".formatted(id, id, born, status, guarded);
                })
                .toList();
    }

    @SafeVarargs
    private void people(List<String>... lines) throws IOException {
        var rows = java.util.Arrays.stream(lines)
                .flatMap(List::stream)
                .map(line -> row(line.formatted(CODE).split(",", -1)))
                .collect(Collectors.joining("\n"));
        var csv =
                "person_id,household_id,name,kana,birth_date,sex,relationship,status,status_date,postal_code,address,protected\n"
                        + rows + "\n";
        assertThat(register.from(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOfSatisfying(
                        ImportReport.Imported.class,
                        done -> assertThat(done.rejected()).isEmpty());
    }

    private static String row(String... cells) {
        var number = cells[0].replace("P", "88010").replace("X", "88090");
        var home = cells[1].replace("P", "88010").replace("X", "88090");
        boolean dead = cells[4].equals("dead");
        return String.join(
                ",",
                number,
                home,
                "数え 人",
                "カゾエ ヒト",
                cells[3],
                "female",
                cells[0].equals("X2") ? "夫" : "世帯主",
                cells[4],
                dead ? "2026-01-01" : "",
                cells[2],
                "未来市数町1番1号",
                cells[5]);
    }
}
