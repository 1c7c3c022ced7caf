package org.kaikaku.service.procedure.counter.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.service.procedure.counter.AtCounter;
import org.kaikaku.service.procedure.counter.Family;
import org.kaikaku.service.procedure.interview.People;
import org.springframework.mock.web.MockHttpServletResponse;

/** Whoever answered at home shows their code at the kiosk and is led to the right desks, where their answers wait. */
class LeadThroughHallTest extends AtCounter {
    /** Others have left tickets of today behind, and desks open. */
    @BeforeEach
    void nobody_waits() {
        jdbc.sql("update counter_ticket set state = 'LEFT' where state not in ('DONE', 'LEFT')")
                .update();
        jdbc.sql("update counter_sitting set closed_at = now() where closed_at is null")
                .update();
    }

    @Test
    void a_code_leads_to_the_desks_in_charge_and_opens_the_answers_there() {
        var code = answeredAtHome();
        var slip = location(scans("KAIKAKU:" + code));

        assertThat(clerk.reads(slip)).contains("ご家族が亡くなったとき").doesNotContain(code, "よその 家族");
        assertThat(location(scans(code.toLowerCase(java.util.Locale.ROOT)))).isEqualTo(slip);

        clerk.sends("/staff/desk/sitting", "desk", "1");
        clerk.sends("/staff/desk/calls");
        var steps = "/staff/desk/tickets/" + id(slip) + "/steps";
        clerk.sends(steps, "step", "came");
        assertThat(clerk.reads("/staff/desk")).contains("/staff/counter?code=" + code);
        assertThat(clerk.reads("/staff/counter?code=" + code)).contains("答え1件を引き継ぎます");
        clerk.sends(steps, "step", "finish", "ending", "done", "then", "all");

        assertThat(column("state", id(slip))).isEqualTo("DONE");
        assertThat(column("coalesce(carried, 'nothing')", id(slip))).isEqualTo("nothing");
        assertThat(location(scans(code))).isNotEqualTo(slip);
        clerk.sends("/staff/desk/sitting/end");
    }

    @Test
    void a_wrong_or_old_code_gives_no_number_and_stays_in_the_field() {
        var code = answeredAtHome();
        jdbc.sql("update procedure_interview set touched_at = touched_at - interval '91 days' where code = ?")
                .param(code)
                .update();

        for (var typed : new String[] {code, "2222-2222", "KAIKAKU:", "<script>", "x".repeat(400)}) {
            var answer = scans(typed);
            assertThat(answer.getStatus()).isEqualTo(422);
            assertThat(text(answer)).contains("そのコードは使えません");
        }
        assertThat(text(scans("2222-2222"))).contains("value=\"2222-2222\"", "href=\"#code\"");
        assertThat(clerk.reads("/staff/counter?code=" + code)).contains("そのコードの質問はありません");
    }

    @Test
    void what_cannot_be_led_anywhere_is_told_to_press_an_errand() {
        var interview = start.start("disclosure", People.NOBODY, null, null, Doer.ANYONE);

        assertThat(text(scans(interview.code()))).contains("そのコードの窓口はここにありません");
    }

    @Test
    void whoever_is_protected_sees_in_the_journal_that_they_were_led_and_the_hall_shows_nothing_of_them() {
        var family = Family.of(register, true);
        var interview = start.start("moving-out", People.of(family.wife()), null, null, Doer.ANYONE);

        var slip = location(scans(interview.code()));

        assertThat(jdbc.sql("select purpose from audit_entry where subject = ? and doer = 'anyone' and object = ?")
                        .params(family.wife(), "interview/" + interview.id())
                        .query(String.class)
                        .list())
                .contains("家での答えから、番号札の行き先を決める");
        for (var page : new String[] {slip, slip.replace("/kiosk", "/counter"), "/board", "/counter/waits.json"}) {
            assertThat(clerk.reads(page)).doesNotContain(family.address(), "窓口 花子", family.wife(), interview.code());
        }
    }

    private MockHttpServletResponse scans(String typed) {
        return clerk.sends(
                "/kiosk/tickets", "code", typed, "key", UUID.randomUUID().toString());
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private String column(String what, UUID ticket) {
        return jdbc.sql("select " + what + " from counter_ticket where id = ?")
                .param(ticket)
                .query(String.class)
                .single();
    }
}
