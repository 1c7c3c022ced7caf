package org.kaikaku.platform.register.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RejectedAlikeTest {

    @Test
    void rows_with_the_same_thing_wrong_stand_together_by_their_lines() {
        var lines = LongStream.of(3, 4, 5, 9, 11, 12)
                .mapToObj(line -> wrong(line, "生年月日"))
                .toList();
        var other = wrong(7, "性別");
        var summary = new Summary(
                null,
                0,
                7,
                0,
                List.of(lines.get(0), other, lines.get(1), lines.get(2), lines.get(3), lines.get(4), lines.get(5)),
                0,
                List.of(),
                List.of(),
                List.of(),
                null,
                false);

        assertThat(summary.alike())
                .containsExactly(
                        new RejectedAlike("3–5, 9, 11–12", 6, lines.getFirst()), new RejectedAlike("7", 1, other));
    }

    private static Summary.Line wrong(long line, String column) {
        return new Summary.Line(line, column, "register.reason.not-a-date", List.of("きのう"));
    }
}
