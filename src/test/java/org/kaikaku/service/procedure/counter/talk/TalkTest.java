package org.kaikaku.service.procedure.counter.talk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.service.procedure.counter.AtCounter;
import org.kaikaku.service.procedure.counter.Family;

/** The interview at the counter. */
class TalkTest extends AtCounter {
    @Test
    void no_button_loses_the_note() {
        var family = Family.of(register, false);
        var visit = begin(family.wife(), "bereavement", family.husband());
        var field = "household.new_head_name";

        clerk.sends(visit + "/answers", "asked", field, "pick", field + "=窓口 健", "memo", "一つめ");
        assertThat(desks.open(id(visit), clerk.actor).talk().interview().known())
                .containsEntry(FactRef.of(field), new Answer.Known("窓口 健"));
        assertThat(clerk.reads(visit)).contains("一つめ</textarea>");

        var mended = clerk.sends(visit + "/answers", "asked", "household.home_end_date", "memo", "二つめ");
        assertThat(mended.getStatus()).isEqualTo(422);
        assertThat(new String(mended.getContentAsByteArray(), UTF_8)).contains("二つめ</textarea>");
    }

    @Test
    void what_is_not_decided_yet_stays_open_and_is_not_asked_again() {
        var family = Family.of(register, false);
        var visit = begin(family.wife(), "bereavement", family.husband());

        clerk.sends(
                visit + "/answers", "asked", "household.new_head_name", "household.new_head_name", "", "later", "1");

        assertThat(desks.open(id(visit), clerk.actor).talk().interview().known())
                .containsEntry(FactRef.of("household.new_head_name"), new Answer.Unknown());
    }

    @Test
    void a_visit_stands_under_the_counter_in_the_menu() {
        var family = Family.of(register, false);

        assertThat(clerk.reads(begin(family.wife(), "bereavement", family.husband())))
                .containsPattern("href=\"/staff/counter\"\\s+aria-current=\"page\"")
                .doesNotContainPattern("href=\"/staff\"\\s+aria-current=\"page\"");
    }

    @Test
    void every_page_can_be_read_in_every_language() {
        var family = Family.of(register, true);
        var visit = begin(family.wife(), "bereavement", family.husband());

        for (var language : List.of("ja", "easy", "en")) {
            for (var path : List.of(
                    "/staff/counter",
                    "/staff/counter/people/" + family.wife(),
                    "/staff/counter/newcomer",
                    "/staff/paper",
                    "/staff/paper/newcomer",
                    visit,
                    visit + "/confirmation")) {
                assertThat(clerk.opens(path + "?lang=" + language).getStatus())
                        .as(path)
                        .isEqualTo(200);
            }
        }
    }
}
