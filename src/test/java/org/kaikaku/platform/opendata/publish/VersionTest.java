package org.kaikaku.platform.opendata.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.opendata.publish.Version.Decision;
import org.kaikaku.platform.opendata.publish.Version.Refusal;

class VersionTest {
    private static final Instant NOW = Instant.parse("2026-11-28T01:00:00Z");

    @Test
    void a_draft_is_published_under_its_name_and_title() {
        var decision = draft("aed", 12, 0).publish(wish("aed", "AED", false), null, NOW, "広報");
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        var version = ((Decision.Accepted) decision).version();
        assertThat(version.publication()).isEqualTo(new Version.Publication("aed", 3, Licence.CC_BY_4_0, NOW, "広報"));
        assertThat(version.taken().title().ja()).isEqualTo("AED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "Aed", "1aed", "aed.csv", "../aed", "公共施設", "catalogue"})
    void a_name_that_is_no_address_is_refused(String name) {
        assertThat(draft("aed", 12, 0).publish(wish(name, "AED", false), null, NOW, "広報"))
                .isEqualTo(new Decision.Refused(Refusal.NAME));
    }

    @Test
    void rows_that_cannot_be_used_are_left_out_only_where_somebody_says_so() {
        var draft = draft("aed", 12, 2);
        assertThat(draft.publish(wish("aed", "AED", false), null, NOW, "広報"))
                .isEqualTo(new Decision.Refused(Refusal.ROWS_LEFT));
        assertThat(draft.publish(wish("aed", "AED", true), null, NOW, "広報")).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void nothing_and_no_title_and_the_name_of_another_table_are_refused() {
        assertThat(draft("aed", 0, 2).publish(wish("aed", "AED", true), null, NOW, "広報"))
                .isEqualTo(new Decision.Refused(Refusal.NOTHING_IN_IT));
        assertThat(draft("aed", 2, 0).publish(wish("aed", " ", true), null, NOW, "広報"))
                .isEqualTo(new Decision.Refused(Refusal.TITLE));
        var now = ((Decision.Accepted) draft("shelter", 2, 0).publish(wish("aed", "避難所", true), null, NOW, "広報"))
                .version();
        assertThat(draft("aed", 2, 0).publish(wish("aed", "AED", true), now, NOW, "広報"))
                .isEqualTo(new Decision.Refused(Refusal.ANOTHER_TABLE));
    }

    private static Version.Wish wish(String name, String title, boolean without) {
        return new Version.Wish(name, Text.same(title), Licence.CC_BY_4_0, 3, without);
    }

    private static Version.Draft draft(String dataset, int taken, int left) {
        return new Version.Draft(new Taken(
                UUID.randomUUID(),
                dataset,
                Text.same(dataset),
                "表.csv",
                "CSV, UTF-8",
                taken + left,
                taken,
                left,
                NOW,
                "広報"));
    }
}
