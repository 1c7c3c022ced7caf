package org.kaikaku.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class DemoWantedTest {
    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void a_house_of_our_own_is_a_demo_unless_it_is_said_not_to_be() {
        assertThat(DemoWanted.in(environment)).isTrue();
        assertThat(DemoWanted.in(environment.withProperty("kaikaku.demo", "false")))
                .isFalse();
    }

    @Test
    void an_installed_database_is_no_demo_unless_it_is_asked_for() {
        environment.setProperty("kaikaku.database.url", "jdbc:postgresql://db/city");

        assertThat(DemoWanted.in(environment)).isFalse();
        assertThat(DemoWanted.in(environment.withProperty("kaikaku.demo", "true")))
                .isTrue();
    }

    @Test
    void what_is_neither_true_nor_false_opens_no_house() {
        environment.setProperty("kaikaku.demo", "no");

        assertThatThrownBy(() -> DemoWanted.in(environment)).hasMessageContaining("kaikaku.demo");
    }
}
