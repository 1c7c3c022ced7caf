package org.kaikaku;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.kaikaku.platform.database.TestDatabase;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** A start that cannot succeed says why and what to do, in two languages, in place of a stack trace. */
@Tag("database")
@ExtendWith(OutputCaptureExtension.class)
class FailedStartTest {
    @TempDir
    Path folder;

    private Path data = Path.of("");

    @BeforeEach
    void leaveTheLogOfOtherTestsAlone() {
        data = folder;
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
    }

    @AfterEach
    void asBefore() {
        System.clearProperty(LoggingSystem.SYSTEM_PROPERTY);
    }

    /** As much of the house as asks for the database. */
    @ComponentScan("org.kaikaku.platform.database")
    @ImportAutoConfiguration({JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class})
    static class WithDatabase {
        @Bean
        java.time.Clock clock() {
            return java.time.Clock.systemUTC();
        }

        @Bean
        SmartInitializingSingleton visitor(DataSource city) {
            return () -> {
                try (var connection = city.getConnection()) {
                    assertThat(connection.isValid(1)).isTrue();
                } catch (java.sql.SQLException e) {
                    throw new org.springframework.jdbc.CannotGetJdbcConnectionException("no city", e);
                }
            };
        }
    }

    static class WithPages {
        @Bean
        TomcatServletWebServerFactory pages(org.springframework.core.env.Environment settings) {
            return new TomcatServletWebServerFactory(settings.getRequiredProperty("server.port", Integer.class));
        }
    }

    @Test
    void a_data_folder_that_another_kaikaku_holds(CapturedOutput screen) throws IOException {
        try (var other = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = other.lock()) {
            assertThat(held.isValid()).isTrue();
            fails(WithDatabase.class, WebApplicationType.NONE, "--kaikaku.database.url=");
        }
        assertTold(
                screen,
                "データの置き場を使えません。 The data folder cannot be used.",
                "Another Kaikaku is running in " + folder.toRealPath(),
                "KAIKAKU_DATA");
    }

    @Test
    void a_data_folder_that_is_a_file(CapturedOutput screen) throws IOException {
        data = Files.createFile(folder.resolve("file"));

        fails(WithDatabase.class, WebApplicationType.NONE, "--kaikaku.database.url=");

        assertTold(screen, "The data folder cannot be used.", data.toString());
    }

    @Test
    void a_storage_of_which_only_a_part_is_set(CapturedOutput screen) {
        fails(
                org.kaikaku.platform.document.storage.TestStorage.Started.class,
                WebApplicationType.NONE,
                "--kaikaku.s3.url=https://s3.example.jp",
                "--kaikaku.s3.bucket=bunsho");

        assertTold(screen, "S3のストレージの設定がそろっていません。", "KAIKAKU_S3_KEY, KAIKAKU_S3_SECRET", "すべて消して");
    }

    @Test
    void a_database_that_does_not_answer(CapturedOutput screen) {
        fails(WithDatabase.class, WebApplicationType.NONE, "--kaikaku.database.url=jdbc:postgresql://localhost:1/none");

        assertTold(screen, "PostgreSQL につながりません。 PostgreSQL cannot be reached.", "localhost:1", "KAIKAKU_DB_URL");
    }

    @Test
    void a_database_that_lets_nobody_in(CapturedOutput screen) {
        var url = TestDatabase.create().properties().get("kaikaku.database.url");

        fails(WithDatabase.class, WebApplicationType.NONE, "--kaikaku.database.url=" + url + "_gone");

        assertTold(screen, "PostgreSQL cannot be reached.", "KAIKAKU_DB_PASSWORD");
    }

    @Test
    void a_port_that_is_taken(CapturedOutput screen) throws IOException {
        try (var taken = new ServerSocket(0)) {
            fails(WithPages.class, WebApplicationType.SERVLET, "--server.port=" + taken.getLocalPort());

            assertTold(
                    screen,
                    "ポート %d は、ほかのプログラムが使っています。".formatted(taken.getLocalPort()),
                    "KAIKAKU_PORT=%d ./kaikaku start".formatted(taken.getLocalPort() + 1));
        }
    }

    private void fails(Class<?> house, WebApplicationType type, String... settings) {
        var application = new SpringApplication(house);
        application.setWebApplicationType(type);
        application.setRegisterShutdownHook(false);
        application.setLazyInitialization(true);
        var all = Stream.concat(Stream.of(settings), Stream.of("--kaikaku.database.data=" + data));

        assertThat(catchThrowable(
                        () -> application.run(all.toArray(String[]::new)).close()))
                .isNotNull();
    }

    private static void assertTold(CapturedOutput screen, String... words) {
        var told = screen.getAll();
        assertThat(told).contains("APPLICATION FAILED TO START").contains(List.of(words));
        assertThat(told.substring(told.indexOf("APPLICATION FAILED TO START"))).doesNotContain("\tat org.");
    }
}
