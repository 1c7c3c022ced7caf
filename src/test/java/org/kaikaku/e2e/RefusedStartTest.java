package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As systemd and a container see it: a start that is refused ends by itself, with a code. */
class RefusedStartTest {
    @TempDir
    Path machine;

    @Test
    void a_refused_production_start_ends_with_code_1_and_tells_what_to_set() throws IOException {
        var data = machine.resolve("data");

        var refused = HouseToKill.command(data, Map.of("KAIKAKU_KIND", "production"), "");

        assertThat(refused.code()).as(refused.words()).isEqualTo(1);
        assertThat(refused.words())
                .contains("本番として開けません。", "1. KAIKAKU_", "→ KAIKAKU_ORIGIN=https://")
                .doesNotContain("\tat org.");
        assertThat(data).doesNotExist();
    }
}
