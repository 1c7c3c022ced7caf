package org.kaikaku.platform.city.release;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.city.CityFile;
import org.kaikaku.platform.city.CityFileCheck;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.CityFiles;

class CityChecksTest {
    private static final CityFile HALLS = file("facilities.yaml", 1, "halls");
    private static final CityFile FACTS = file("facts/person.yaml", 1, "person");

    @Test
    void a_room_whose_files_are_as_before_says_the_same_without_being_asked_again() {
        var asked = new ArrayList<String>();
        var room = new CityFileCheck() {
            @Override
            public boolean reads(String path) {
                return path.startsWith("facts/");
            }

            @Override
            public void check(CityFiles files, Collection<CityFileProblem> problems) {
                var found = files.under("facts/", ".yaml");
                asked.add(found.toString());
                found.forEach(file -> problems.add(CityFileProblem.of(file.path(), "is " + file.text(), null)));
            }
        };
        var checks = new CityChecks(List.of(room)).all();
        var told = new ArrayList<CityFileProblem>();
        checks.getFirst().check(files(HALLS, FACTS), told);
        checks.getFirst().check(files(file("facilities.yaml", 2, "other"), FACTS), told);

        assertThat(asked).hasSize(1);
        assertThat(told).extracting(CityFileProblem::wrong).containsExactly("is person", "is person");
    }

    private static CityFiles files(CityFile... files) {
        return new CityFiles(Stream.of(files).toList());
    }

    private static CityFile file(String path, int version, String text) {
        return new CityFile(path, version, LocalDate.of(2026, 4, 1), text.getBytes(UTF_8));
    }
}
