package org.kaikaku.platform.mandate.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaikaku.platform.city.CityFileCheck;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.CityFiles;
import org.kaikaku.platform.city.release.CityFolder;

/** What is said to whoever writes {@code mandates.yaml}. */
class KindFileTest {
    private static final String FAMILY = """
            version: 1
            effective: 2026-04-01
            code-days: 14
            kinds:
              - key: family
                name: {ja: 家族, easy: "家族《かぞく》", en: Family}
                what: {ja: 親や子です。, easy: "親《おや》や 子《こ》です。", en: Parents and children.}
                law: 民法99条
                online: true
                longest-months: 36
                documents:
                  - {key: letter, name: {ja: 委任状, easy: "委任状《いにんじょう》", en: Letter}}
                never: [shien-sochi]
            """;

    @TempDir
    Path folder;

    @Test
    void what_is_right_is_taken() throws IOException {
        assertThat(problems(FAMILY)).isEmpty();
    }

    @Test
    void each_mistake_is_named_with_what_was_meant() throws IOException {
        assertThat(problems(FAMILY.replace("shien-sochi", "shien-soch")))
                .singleElement()
                .asString()
                .contains("mandates.yaml:13", "kinds[family].never", "did you mean \"shien-sochi\"?");
        assertThat(problems(FAMILY.replace("longest-months: 36", "longest-months: 0")))
                .singleElement()
                .asString()
                .contains("longest-months", "write at least 1");
        assertThat(problems(FAMILY.replace("online: true", "online: true\n    company: true")))
                .singleElement()
                .asString()
                .contains("online", "a company has no account here");
        assertThat(problems(FAMILY.replaceFirst("documents:\\n.*\\n", "documents: []\n")))
                .singleElement()
                .asString()
                .contains("documents", "a clerk must have something to see");
        assertThat(problems(FAMILY.replace("law:", "laws:"))).hasSize(2);
    }

    private List<String> problems(String text) throws IOException {
        Files.writeString(folder.resolve("mandates.yaml"), text);
        var problems = new TreeSet<CityFileProblem>();
        CityFolder.check(folder, List.of(new Reads()), problems);
        return problems.stream()
                .filter(problem -> problem.file().equals("mandates.yaml"))
                .map(CityFileProblem::toString)
                .toList();
    }

    /** The room's check, with the two keys that this city has. */
    private static final class Reads implements CityFileCheck {
        @Override
        public boolean reads(String path) {
            return path.equals(KindFile.PATH);
        }

        @Override
        public void check(CityFiles files, java.util.Collection<CityFileProblem> problems) {
            new KindFile(List.of("shien-sochi", "birth")).read(files, problems);
        }
    }
}
