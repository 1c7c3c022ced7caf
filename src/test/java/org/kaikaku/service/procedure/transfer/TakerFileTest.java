package org.kaikaku.service.procedure.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.release.CityFolder;

/** What is said to whoever writes {@code transfers.yaml}. */
class TakerFileTest {
    private static final String RIGHT = """
            version: 1
            effective: 2026-04-01
            takes:
              - division: shimin
                matters: [bereavement, juminhyo]
            """;

    @TempDir
    Path folder;

    private final List<CityFileProblem> problems = new ArrayList<>();

    @Test
    void a_division_takes_what_stands_there_and_nothing_else() {
        var takers = read(RIGHT);

        assertThat(problems).isEmpty();
        assertThat(takers).containsExactly(new Taker("shimin", Set.of("bereavement", "juminhyo")));
        assertThat(takers.getFirst().takes("bereavement", "kokuho-sosaihi")).isTrue();
        assertThat(takers.getFirst().takes("moving-in", "juminhyo")).isTrue();
        assertThat(takers.getFirst().takes("moving-in", "kokuho-kanyu")).isFalse();
    }

    @Test
    void each_mistake_is_named_with_what_was_meant() {
        assertThat(said(RIGHT.replace("shimin", "shimn")))
                .singleElement()
                .asString()
                .contains("takes[1].division", "did you mean \"shimin\"?");
        assertThat(said(RIGHT.replace("juminhyo", "juminhyou")))
                .singleElement()
                .asString()
                .contains("matters", "did you mean \"juminhyo\"?");
        assertThat(said(RIGHT + "  - division: shimin\n    matters: [bereavement]\n"))
                .singleElement()
                .asString()
                .contains("stands here a second time");
        assertThat(said(RIGHT.replaceFirst("\\[.*]", "[]")))
                .singleElement()
                .asString()
                .contains("says of nothing");
        assertThat(said(RIGHT.replace("matters", "matter"))).isNotEmpty();
    }

    private List<String> said(String text) {
        read(text);
        return problems.stream().map(CityFileProblem::toString).toList();
    }

    private List<Taker> read(String text) {
        problems.clear();
        try {
            Files.writeString(folder.resolve(TakerFile.PATH), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var files = CityFolder.check(folder, List.of(), new TreeSet<>());
        return new TakerFile(List.of("shimin", "zeimu"), List.of("bereavement", "juminhyo"))
                .read(files, problems)
                .orElse(List.of());
    }
}
