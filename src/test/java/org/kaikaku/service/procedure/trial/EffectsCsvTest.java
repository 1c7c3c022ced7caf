package org.kaikaku.service.procedure.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EffectsCsvTest {
    @Test
    void each_effect_is_a_line_and_what_is_not_known_is_empty() {
        var found = List.of(
                new Found(UUID.randomUUID(), 0, Change.LOSES, "R8-000001-9", "shimin", "1", 0),
                new Found(UUID.randomUUID(), 2, Change.KEEPS, null, null, null, -3));

        assertThat(new String(EffectsCsv.of(found), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFreceipt,subject,change,division,days_later\r\n"
                        + "R8-000001-9,0,LOSES,shimin,0\r\n,2,KEEPS,,-3\r\n");
    }
}
