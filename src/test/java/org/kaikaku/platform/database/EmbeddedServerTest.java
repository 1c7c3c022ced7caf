package org.kaikaku.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class EmbeddedServerTest {
    @TempDir
    Path data;

    @Test
    void what_was_written_is_there_after_a_restart() throws IOException {
        try (var server = EmbeddedServer.start(data, "city")) {
            owner(server).sql("create table kept as select 1 as n").update();
        }
        try (var server = EmbeddedServer.start(data, "city")) {
            assertThat(owner(server)
                            .sql("select n from kept")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    @Test
    void the_server_of_a_killed_application_is_stopped_and_what_it_confirmed_is_there() throws IOException {
        var application = ApplicationToKill.start(data);
        var orphan = Long.parseLong(
                Files.readAllLines(data.resolve("postgresql/postmaster.pid")).getFirst());
        application.destroyForcibly().onExit().join();
        assertThat(ProcessHandle.of(orphan)).isPresent();

        try (var server = EmbeddedServer.start(data, "city")) {
            assertThat(owner(server)
                            .sql("select n from kept")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
            assertThat(ProcessHandle.of(orphan)).isEmpty();
        }
    }

    @Test
    void a_process_number_that_another_program_has_by_now_blocks_no_start() throws IOException {
        EmbeddedServer.start(data, "city").close();
        var cluster = data.toRealPath().resolve("postgresql");
        Files.writeString(
                cluster.resolve("postmaster.pid"),
                "%d\n%s\n".formatted(ProcessHandle.current().pid(), cluster));

        try (var server = EmbeddedServer.start(data, "city")) {
            assertThat(owner(server).sql("select 1").query(Integer.class).single())
                    .isEqualTo(1);
        }
    }

    @Test
    void two_applications_never_share_a_data_folder() throws IOException {
        try (var first = EmbeddedServer.start(data, "city")) {
            assertThatThrownBy(() -> EmbeddedServer.start(data, "city"))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("Another Kaikaku is running");
            assertThat(owner(first).sql("select 1").query(Integer.class).single())
                    .isEqualTo(1);
        }
    }

    @Test
    void a_command_reaches_the_database_of_the_application_that_is_running() throws IOException {
        try (var application = EmbeddedServer.start(data, "city");
                var command = EmbeddedServer.join(data, "city")) {
            owner(application).sql("create table kept as select 1 as n").update();
            assertThat(owner(command)
                            .sql("select n from kept")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    @Test
    void it_keeps_what_it_confirmed_and_lets_nobody_in_without_a_password() throws IOException {
        try (var server = EmbeddedServer.start(data, "city")) {
            var jdbc = owner(server);
            assertThat(jdbc.sql("show fsync").query(String.class).single()).isEqualTo("on");
            assertThat(jdbc.sql("show synchronous_commit").query(String.class).single())
                    .isEqualTo("on");
            assertThatThrownBy(() -> DriverManager.getConnection(server.access().url(), "postgres", "guess"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void a_secret_that_was_taken_away_is_made_anew_and_the_old_passwords_open_nothing() throws IOException {
        Login before;
        try (var server = EmbeddedServer.start(data, "city")) {
            owner(server).sql("create table kept as select 1 as n").update();
            before = server.access().owner();
        }
        Files.delete(data.resolve("secret"));

        try (var server = EmbeddedServer.start(data, "city")) {
            assertThat(owner(server)
                            .sql("select n from kept")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
            assertThatThrownBy(
                            () -> DriverManager.getConnection(server.access().url(), before.user(), before.password()))
                    .hasMessageContaining("password authentication failed");
            assertThatThrownBy(() -> DriverManager.getConnection(server.access().url(), "postgres", "guess"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void japanese_letters_are_letters_to_the_search_by_similarity() throws IOException {
        try (var server = EmbeddedServer.start(data, "city")) {
            var jdbc = owner(server);
            assertThat(jdbc.sql("select show_trgm('未来市')::text")
                            .query(String.class)
                            .single())
                    .isNotEqualTo("{}");
        }
    }

    static JdbcClient owner(Server server) {
        new Preparation(server.access().asOwner(), server.access()).run();
        return JdbcClient.create(server.access().asOwner());
    }
}
