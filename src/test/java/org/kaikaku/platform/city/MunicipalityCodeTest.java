package org.kaikaku.platform.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class MunicipalityCodeTest {
    @Test
    void every_municipality_of_japan_has_a_valid_code() throws IOException {
        String folder = System.getenv("KAIKAKU_TESTDATA");
        assumeTrue(folder != null, "KAIKAKU_TESTDATA names the folder of real data");
        var index = Path.of(folder, "masters/localgov/jichitai-code-index.json");

        var codes = new ArrayList<String>();
        JsonMapper.builder()
                .build()
                .readTree(index)
                .get("items")
                .forEach(item -> codes.add(item.get("c").asString()));

        assertThat(codes).hasSize(1965).allMatch(MunicipalityCode::isValid);
    }

    @Test
    void one_digit_changed_or_two_swapped_is_noticed() {
        assertThat(MunicipalityCode.isValid("072044")).isTrue();
        assertThat(MunicipalityCode.isValid("072043")).isFalse();
        assertThat(MunicipalityCode.isValid("027044")).isFalse();
        assertThat(MunicipalityCode.isValid("72044")).isFalse();
        assertThatThrownBy(() -> new MunicipalityCode("431002")).isInstanceOf(IllegalArgumentException.class);
    }
}
