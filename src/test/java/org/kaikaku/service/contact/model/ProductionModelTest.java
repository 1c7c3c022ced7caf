package org.kaikaku.service.contact.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaikaku.platform.operation.Obstacle;
import org.springframework.mock.env.MockEnvironment;

class ProductionModelTest {
    private static final ProductionModel RULE = new ProductionModel();

    @Test
    void without_a_model_nothing_is_demanded() {
        assertThat(RULE.obstacles(new MockEnvironment())).isEmpty();
        assertThat(RULE.obstacles(new MockEnvironment().withProperty("kaikaku.model.url", " ")))
                .isEmpty();
    }

    @Test
    void a_model_is_reached_by_https_and_has_a_name() {
        var settings = new MockEnvironment().withProperty("kaikaku.model.url", "https://model.city.example.jp/v1");
        assertThat(RULE.obstacles(settings)).extracting(Obstacle::setting).containsExactly("KAIKAKU_MODEL_NAME");
        assertThat(RULE.obstacles(settings.withProperty("kaikaku.model.name", "a-model")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://model.city.example.jp/v1", "model.city.example.jp", "https:", "ftp://x", "http://[::"})
    void an_address_that_others_on_the_way_can_read_is_refused(String url) {
        var settings = new MockEnvironment()
                .withProperty("kaikaku.model.url", url)
                .withProperty("kaikaku.model.name", "a-model");

        assertThat(RULE.obstacles(settings)).extracting(Obstacle::setting).containsExactly("KAIKAKU_MODEL_URL");
    }
}
