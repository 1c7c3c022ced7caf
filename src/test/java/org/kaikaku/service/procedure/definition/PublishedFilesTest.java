package org.kaikaku.service.procedure.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.city.CityFile;
import org.kaikaku.platform.city.CityFiles;
import org.kaikaku.platform.city.release.CityFolder;

/**
 * Whoever runs an older Kaikaku has published Mirai's files, and a published version never changes: a changed file under an old number
 * would be refused at their next start. {@code mirai.lock} keeps the number and hash of every file as it last went out.
 *
 * <p>Changed a file? Raise its {@code version}. Going to release? {@code mvn test -Dtest=PublishedFilesTest -Dkaikaku.lock=write} writes
 * the lock anew.
 */
class PublishedFilesTest {
    private static final Path LOCK = Path.of("src/test/resources/org/kaikaku/service/procedure/definition/mirai.lock");

    private record Locked(int version, String sha256) {}

    @Test
    void no_file_of_mirai_was_changed_under_a_version_that_went_out() throws IOException {
        var files = CityFolder.check(Path.of("city/mirai"), List.of(), new TreeSet<>());
        if ("write".equals(System.getProperty("kaikaku.lock"))) {
            write(files);
        }
        assertThat(changed(files, read())).isEmpty();
    }

    @Test
    void a_changed_file_under_an_old_version_is_named() {
        var files = CityFolder.check(Path.of("city/mirai"), List.of(), new TreeSet<>());
        var city = files.find("city.yaml").orElseThrow();

        assertThat(changed(files, Map.of("city.yaml", new Locked(city.version(), "another"))))
                .containsExactly("city.yaml: was changed since version %d went out; write version: %d"
                        .formatted(city.version(), city.version() + 1));
        assertThat(changed(files, Map.of("city.yaml", new Locked(city.version() - 1, "another"))))
                .isEmpty();
        assertThat(changed(files, Map.of("city.yaml", new Locked(city.version() + 1, "another"))))
                .hasSize(1);
    }

    private static List<String> changed(CityFiles files, Map<String, Locked> lock) {
        return lock.entrySet().stream()
                .flatMap(went -> files.find(went.getKey()).stream()
                        .filter(file -> isChanged(file, went.getValue()))
                        .map(file -> "%s: was changed since version %d went out; write version: %d"
                                .formatted(
                                        file.path(),
                                        went.getValue().version(),
                                        went.getValue().version() + 1)))
                .sorted()
                .toList();
    }

    private static boolean isChanged(CityFile file, Locked locked) {
        return file.version() < locked.version()
                || file.version() == locked.version() && !file.sha256().equals(locked.sha256());
    }

    private static Map<String, Locked> read() throws IOException {
        var lock = new HashMap<String, Locked>();
        try (Stream<String> lines = Files.lines(LOCK)) {
            lines.map(line -> line.split(" "))
                    .forEach(words -> lock.put(words[0], new Locked(Integer.parseInt(words[1]), words[2])));
        }
        return lock;
    }

    private static void write(CityFiles files) throws IOException {
        Files.write(
                LOCK,
                files.all().stream()
                        .map(file -> file.path() + " " + file.version() + " " + file.sha256())
                        .sorted()
                        .toList());
    }
}
