package org.kaikaku.service.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.calendar.Wareki;

/** Two records of one matter. */
class JoinedInquiriesTest extends AtTheTelephone {
    @Test
    void two_records_of_one_matter_become_one_and_two_again() throws Exception {
        var number = "0000-" + UUID.randomUUID().toString().substring(0, 8);
        var first = takes("雨水ますがあふれる", "", number);
        var second = takes("さっきの雨水ますの件", "", number.replace("-", " - "));
        var id = second.substring(second.lastIndexOf('/') + 1);
        assertThat(reads(first, agent)).contains("この記録にまとめる", "さっきの雨水ますの件");

        sends(first + "/joined", agent, "other", id);

        assertThat(reads("/staff/inquiries", agent)).doesNotContain(id);
        assertThat(reads(first, agent)).contains("別の記録をまとめました", "分ける");
        assertThat(traces(id)).contains("問い合わせへの対応");
        assertThat(opens(second, agent).getRedirectedUrl()).isEqualTo(first);
        sends(second + "/answer", agent, "text", "まとめたものには答えない");
        assertThat(reads(first, agent)).doesNotContain("まとめたものには答えない");
        var third = takes("三つ目", "", number);
        sends(third + "/joined", agent, "other", first.substring(first.lastIndexOf('/') + 1));
        assertThat(reads("/staff/inquiries", agent)).contains(first);

        sends(second + "/parting", agent);
        assertThat(reads("/staff/inquiries", agent)).contains(id);
        assertThat(traces(id)).contains("同じ件の問い合わせをまとめる", "まとめた問い合わせを分ける");
        sends(first + "/joined", agent, "other", first.substring(first.lastIndexOf('/') + 1));
        assertThat(reads("/staff/inquiries", agent)).contains(first);
    }

    @Test
    void whoever_asked_twice_reads_what_was_answered_in_the_other_since() throws Exception {
        var own = to(sends("/inquiries", NOBODY, "text", "公園の遊具の件です"));
        var first = takes("公園の遊具が壊れている", "", "");
        sends(first + "/joined", agent, "other", own.substring(own.lastIndexOf('/') + 1));

        sends(first + "/answer", agent, "text", "来週直します。");

        assertThat(reads(own, NOBODY)).contains("公園の遊具の件です", "来週直します。").doesNotContain("公園の遊具が壊れている");
    }

    @Test
    void who_is_joined_loses_neither_the_day_nor_the_call_that_they_were_promised() throws Exception {
        var first = takes("側溝のふたが割れている", "", "");
        var second = to(sends(
                "/staff/inquiries",
                agent,
                "text",
                "側溝のふたの件で電話がほしい",
                "name",
                "鈴木 和",
                "reach",
                "0000-66-6666",
                "callBack",
                "true"));
        var id = second.substring(second.lastIndexOf('/') + 1);
        jdbc.sql("update contact_inquiry set due = ?::date where id = ?::uuid")
                .params(tomorrow, id)
                .update();

        sends(first + "/joined", agent, "other", id);

        assertThat(reads(first, agent))
                .contains(first + "/calls\"", "鈴木 和", "0000-66-6666", Wareki.format(LocalDate.parse(tomorrow)));
    }
}
