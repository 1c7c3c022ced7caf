package org.kaikaku.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.operation.Obstacle;
import org.springframework.mock.env.MockEnvironment;

@Tag("database")
class ProductionDatabaseTest {
    private final TestDatabase database = TestDatabase.create();
    private final MockEnvironment settings = new MockEnvironment();

    ProductionDatabaseTest() {
        settings.setProperty("kaikaku.database.data", "data");
        settings.setProperty("kaikaku.database.join", "false");
        settings.setProperty("kaikaku.database.connections", "1");
        database.properties().forEach((name, value) -> settings.setProperty(name, value.toString()));
    }

    @Test
    void a_user_of_few_rights_with_a_password_of_its_own_is_fit() {
        assertThat(obstacles()).isEmpty();
    }

    @Test
    void a_superuser_is_refused() {
        var superuser = TestServer.superuser();
        settings.setProperty("kaikaku.database.user", superuser.user());
        settings.setProperty("kaikaku.database.password", "trusted whatever it is");

        assertThat(obstacles()).singleElement().satisfies(told -> {
            assertThat(told.setting()).isEqualTo("KAIKAKU_DB_USER");
            assertThat(told.english()).contains("postgres is a superuser");
        });
    }

    @Test
    void a_password_that_everybody_knows_is_refused() {
        settings.setProperty("kaikaku.database.owner-password", "postgres");

        assertThat(obstacles()).extracting(Obstacle::setting).contains("KAIKAKU_DB_OWNER_PASSWORD");
    }

    @Test
    void no_password_is_refused() {
        settings.setProperty("kaikaku.database.password", "");

        assertThat(obstacles()).extracting(Obstacle::setting).contains("KAIKAKU_DB_PASSWORD");
    }

    @Test
    void a_database_that_does_not_answer_stands_among_the_obstacles() {
        settings.setProperty("kaikaku.database.url", "jdbc:postgresql://localhost:1/none");

        assertThat(obstacles()).extracting(Obstacle::setting).containsExactly("KAIKAKU_DB_URL");
    }

    @Test
    void one_of_our_own_needs_none_of_this() {
        settings.setProperty("kaikaku.database.url", "");

        assertThat(obstacles()).isEmpty();
    }

    @Test
    void clocks_that_differ_are_refused() {
        var late = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(-40));

        assertThat(new SameTime(database.jdbc(), Clock.systemUTC()).obstacles()).isEmpty();
        assertThat(new SameTime(database.jdbc(), late).obstacles())
                .singleElement()
                .extracting(Obstacle::english)
                .asString()
                .contains("seconds apart");
    }

    private List<Obstacle> obstacles() {
        return new ProductionDatabase().obstacles(settings).toList();
    }
}
