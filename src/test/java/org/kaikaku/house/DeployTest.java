package org.kaikaku.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What is handed to whoever installs it: read as far as that goes without a container engine. */
class DeployTest {
    private static final Path DEPLOY = Path.of("deploy");
    private static final Pattern VARIABLE = Pattern.compile("\\bKAIKAKU_[A-Z0-9]+(?:_[A-Z0-9]+)*\\b");
    private static final Set<String> INSTRUCTIONS = Set.of(
            "FROM", "COPY", "RUN", "ENV", "VOLUME", "USER", "EXPOSE", "HEALTHCHECK", "STOPSIGNAL", "ENTRYPOINT", "CMD");

    @TempDir
    Path folder;

    @Test
    void every_variable_that_is_handed_out_is_one_that_the_house_reads() throws IOException {
        var read = variables(Path.of("src/main/resources/application.yaml"), Path.of("kaikaku"));

        try (var files = Files.list(DEPLOY)) {
            for (var file : files.toList()) {
                assertThat(read).as(file.toString()).containsAll(variables(file));
            }
        }
    }

    @Test
    void the_compose_file_keeps_the_database_inside_and_asks_for_each_secret() throws IOException {
        var services = map(yaml("compose.yaml").get("services"));
        var database = map(services.get("database"));
        var kaikaku = map(services.get("kaikaku"));

        assertThat(database).doesNotContainKey("ports");
        assertThat(map(kaikaku.get("environment")))
                .containsEntry("KAIKAKU_KIND", "production")
                .containsEntry("KAIKAKU_DB_PASSWORD", "${KAIKAKU_DB_PASSWORD:?}")
                .containsEntry("KAIKAKU_DB_OWNER_PASSWORD", "${KAIKAKU_DB_OWNER_PASSWORD:?}");
        assertThat((List<?>) Objects.requireNonNull(kaikaku.get("ports")))
                .allSatisfy(port -> assertThat(port.toString())
                        .as("a proxy with a certificate stands in front")
                        .startsWith("127.0.0.1:"));
        assertThat(kaikaku).containsEntry("read_only", true).containsEntry("cap_drop", List.of("ALL"));
    }

    @Test
    void each_alert_says_what_is_wrong_and_what_to_do() throws IOException {
        for (var group : (List<?>) Objects.requireNonNull(yaml("alerts.yaml").get("groups"))) {
            for (var alert : (List<?>) Objects.requireNonNull(map(group).get("rules"))) {
                assertThat(map(alert)).containsKeys("alert", "expr", "for");
                assertThat(map(map(alert).get("annotations"))).containsOnlyKeys("summary", "do");
            }
        }
    }

    @Test
    void the_container_file_has_known_instructions_and_does_not_run_as_root() throws IOException {
        var file = Files.readString(DEPLOY.resolve("Containerfile"))
                .replaceAll("(?m)^#.*\\n", "")
                .replaceAll("\\\\\\n", " ");
        var instructions = file.lines().map(line -> line.split(" ")[0]).toList();

        assertThat(INSTRUCTIONS).containsAll(instructions);
        assertThat(instructions.getFirst()).isEqualTo("FROM");
        assertThat(file).contains("USER 10001");
    }

    @Test
    void the_shell_reads_all_scripts() throws Exception {
        for (var script : List.of("kaikaku", "deploy/postgresql-init.sh", ".ci/check-bundle", ".ci/check-image")) {
            assertThat(said("bash", "-n", script)).as(script).isEmpty();
        }
    }

    @Test
    void systemd_finds_nothing_wrong_with_the_unit() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/systemd-analyze")), "systemd is not installed here");
        var unit = Files.readString(DEPLOY.resolve("kaikaku.service"))
                .replaceAll("(?m)^ExecStart=.*$", "ExecStart=/bin/true")
                .replaceAll("(?m)^(User|Group)=.*\\n", "");
        var file = Files.writeString(folder.resolve("kaikaku.service"), unit);

        assertThat(said("/usr/bin/systemd-analyze", "verify", "--man=no", file.toString())
                        .lines())
                .noneMatch(line -> line.contains("kaikaku.service"));
    }

    private static Set<String> variables(Path... files) throws IOException {
        var found = new TreeSet<String>();
        for (var file : files) {
            VARIABLE.matcher(Files.readString(file))
                    .results()
                    .map(MatchResult::group)
                    .forEach(found::add);
        }
        return found;
    }

    private static Map<String, Object> yaml(String name) throws IOException {
        return map(new Load(LoadSettings.builder().build()).loadFromString(Files.readString(DEPLOY.resolve(name))));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object node) {
        return (Map<String, Object>) Objects.requireNonNull(node);
    }

    private static String said(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return said;
    }
}
