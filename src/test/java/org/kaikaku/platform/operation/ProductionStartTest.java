package org.kaikaku.platform.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.kaikaku.Kaikaku;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

/** The real application, refused before it has begun anything. Each room's rules have tests of their own. */
@ExtendWith(OutputCaptureExtension.class)
class ProductionStartTest {
    @TempDir
    Path folder;

    /** The tests that run beside it keep their log. */
    @BeforeEach
    void leaveTheLogAlone() {
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
    }

    @AfterEach
    void asBefore() {
        System.clearProperty(LoggingSystem.SYSTEM_PROPERTY);
    }

    @Test
    void everything_that_is_wrong_is_told_at_once_in_two_languages_with_its_remedy(CapturedOutput screen) {
        var data = folder.resolve("data");

        assertThatThrownBy(() -> start(data, "production", "--kaikaku.demo=true"))
                .isInstanceOfSatisfying(
                        NotFitForProduction.class,
                        refused -> assertThat(Set.of(
                                        String.valueOf(refused.getMessage()).split(", ")))
                                .containsExactlyInAnyOrderElementsOf(Set.of(
                                        "KAIKAKU_AUDIT_KEY",
                                        "KAIKAKU_BACKUP",
                                        "KAIKAKU_CITY",
                                        "KAIKAKU_DEMO",
                                        "KAIKAKU_FILES_KEY",
                                        "KAIKAKU_FORWARDED",
                                        "KAIKAKU_ORIGIN")));
        assertThat(screen.getErr() + screen.getOut())
                .contains("本番として開けません。直すところ: 7。 This is not fit for production; to be set right: 7.")
                .contains("見本の市は本番に入れられません", "The demo city cannot be filled into production")
                .contains("→ KAIKAKU_ORIGIN=https://")
                .doesNotContain("\tat org.kaikaku");
        assertThat(data).as("a start that is refused touches nothing").doesNotExist();
    }

    @Test
    void a_misspelt_production_opens_no_demo() {
        assertThatThrownBy(() -> start(folder.resolve("data"), "prodution"))
                .isInstanceOf(InvalidConfigurationPropertyValueException.class)
                .hasMessageContaining("prodution");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void a_start_is_a_demo_unless_it_says_otherwise() {
        var settings = new MockEnvironment();

        assertThat(Kind.of(settings)).isEqualTo(Kind.DEMO);
        assertThat(Kind.of(settings.withProperty("kaikaku.kind", "production"))).isEqualTo(Kind.PRODUCTION);
    }

    private static void start(Path data, String kind, String... more) {
        var application = new SpringApplication(Kaikaku.class);
        var args = Set.of(more).stream().collect(Collectors.toList());
        args.add("--kaikaku.kind=" + kind);
        args.add("--kaikaku.database.data=" + data);
        args.add("--kaikaku.audit.key=" + data.resolve("keys/audit-ed25519"));
        args.add("--kaikaku.files.key=" + data.resolve("keys/files-aes256"));
        application.run(args.toArray(String[]::new)).close();
    }
}
