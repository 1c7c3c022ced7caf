package org.kaikaku.service.contact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.identity.Role;

/** What agents do with an inquiry, and with what words they answer. */
class InquiriesOfAgentsTest extends AtTheTelephone {
    @Test
    void a_call_is_given_to_a_division_which_answers_it_and_it_is_opened_again() throws Exception {
        var path = to(sends(
                "/staff/inquiries",
                agent,
                "channel",
                "PHONE",
                "text",
                "防犯灯の電球",
                "reach",
                "090-0000-0000",
                "callBack",
                "true"));
        var housing = staff(Role.CASE_WORKER, "jutaku");
        assertThat(reads("/staff/inquiries", agent)).contains("折り返し連絡する");
        assertThat(opens(path, housing).getStatus()).isEqualTo(404);
        assertThat(reads(path, agent)).contains("href=\"" + path + "?use=faq/gaito\"", "name=\"until\" value=\"20");

        for (var bad : List.of("2001-01-01", "soon", "")) {
            var refused = sends(path + "/escalation", agent, "division", "jutaku", "until", bad, "text", "お願いします");
            assertThat(refused.getStatus()).isEqualTo(422);
            assertThat(text(refused)).contains("#until", "お願いします");
        }
        sends(path + "/escalation", agent, "division", "jutaku", "until", tomorrow, "text", "お願いします");

        assertThat(reads(path + "?use=faq/gaito", housing)).contains("柱に付いている番号");
        sends(path + "/answer", housing, "text", "明日直します。");
        assertThat(reads(path, agent)).contains("明日直します。");
        sends(path + "/answer", housing, "text", "二つ目の答え");
        assertThat(reads(path, agent)).doesNotContain("二つ目の答え");

        sends(path + "/reopening", agent, "text", "まだ暗いそうです");
        assertThat(reads("/staff/inquiries", housing)).contains("防犯灯の電球");
        assertThat(reads("/staff/inquiries/figures", agent)).contains("市民課");
        var csv = opens("/staff/inquiries/figures.csv", agent).getContentAsString(UTF_8);
        assertThat(csv.lines().filter(line -> line.startsWith("市民課")))
                .singleElement()
                .asString()
                .endsWith(",1");
        assertThat(opens("/inquiries/" + path.substring(path.lastIndexOf('/') + 1), NOBODY)
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void a_further_call_is_added_to_the_same_record_and_opens_it_again() throws Exception {
        var path = takes("防災無線が聞こえない", "佐藤 実", "0000-11-1111");
        sends(path + "/answer", agent, "text", "点検します。");

        assertThat(sends(path + "/contacts", agent, "text", " ").getStatus()).isEqualTo(422);
        sends(path + "/contacts", agent, "text", "まだ聞こえないそうです", "callBack", "true");

        assertThat(reads(path, agent)).contains("まだ聞こえないそうです", "つながった");
        sends(path + "/calls", agent, "reached", "false", "text", "留守でした");
        assertThat(reads(path, agent)).contains("留守でした", "つながらなかった");
        sends(path + "/calls", agent, "reached", "true");
        assertThat(reads(path, agent)).contains("折り返しました").doesNotContain("/calls\"");
        sends(path + "/calls", agent, "reached", "true", "text", "二度目は書けない");
        assertThat(reads(path, agent)).doesNotContain("二度目は書けない");
        var nowhere = takes("連絡先のない件", "", "");
        assertThat(sends(nowhere + "/contacts", agent, "text", "また", "callBack", "true")
                        .getContentAsString(UTF_8))
                .contains("#again-reach", "また", "<details class=\"card no-print\" open>");
    }

    @Test
    void an_answer_that_its_writer_shares_is_found_by_others_without_names_and_numbers() throws Exception {
        var word = "温泉" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "券";
        var secret = takes(word + "を落とした 未来花子", "未来 花子", "0000-55-5555");
        sends(secret + "/answer", agent, "text", word + "は未来 花子様に 0000-55-5555 で再発行。");
        assertThat(reads("/staff/inquiries/answers?q=" + word, agent)).doesNotContain("再発行");

        var shared = takes(word + "を落とした 未来花子", "未来 花子", "0000-55-5555");
        sends(shared + "/answer", agent, "text", word + "は未来 花子様に 0000-55-5555 で再発行。", "shared", "true");

        var other = staff(Role.CASE_WORKER, "jutaku");
        var found = reads("/staff/inquiries/answers?q=" + word, other);
        assertThat(found).contains("で再発行", "前の答え").doesNotContain("花子", "5555");
        var mine = takes(other, "温泉券の件");
        assertThat(reads(mine + "?use=earlier/" + shared.substring(shared.lastIndexOf('/') + 1) + "/2", other))
                .contains("[name]様に [number] で再発行。</textarea>");
        assertThat(opens("/staff/inquiries/answers?q=" + word, NOBODY).getStatus())
                .isNotEqualTo(200);

        var joined = takes(word + "の件", "遠山 金四郎", "");
        sends(shared + "/reopening", agent, "text", "もう一人から");
        sends(shared + "/joined", agent, "other", joined.substring(joined.lastIndexOf('/') + 1));
        sends(shared + "/answer", agent, "text", word + "は金四郎様にも再送付。", "shared", "true");
        assertThat(reads("/staff/inquiries/answers?q=" + word, other))
                .contains("にも再送付")
                .doesNotContain("金四郎");
    }

    @Test
    void a_division_answers_with_its_own_words_which_no_other_has() throws Exception {
        var title = "開庁時間 " + UUID.randomUUID();
        assertThat(sends("/staff/inquiry-templates", agent, "title", title, "text", "")
                        .getContentAsString(UTF_8))
                .contains("href=\"#text\"", title);
        sends("/staff/inquiry-templates", agent, "title", title, "text", "8時30分から");

        var id = jdbc.sql("select id from contact_template where title = ?")
                .param(title)
                .query(UUID.class)
                .single();
        var other = staff(Role.CASE_WORKER, "jutaku");
        assertThat(reads("/staff/inquiry-templates", other)).doesNotContain(title);
        assertThat(opens("/staff/inquiry-templates/" + id, other).getStatus()).isEqualTo(404);
        var path = takes("窓口は何時から", "", "");
        assertThat(reads(path + "?use=template/" + id, agent)).contains("8時30分から</textarea>");
        sends("/staff/inquiry-templates/" + id, agent, "version", "0", "title", title, "text", "9時から");
        sends("/staff/inquiry-templates/" + id, agent, "version", "0", "title", title, "text", "古い版への直し");
        assertThat(reads(path + "?use=template/" + id, agent)).contains("9時から</textarea>");
        sends("/staff/inquiry-templates/" + id + "/removal", agent);
        assertThat(reads(path + "?use=template/" + id, agent)).doesNotContain("9時から");
        sends("/staff/inquiry-templates/" + id + "/return", agent);
        assertThat(reads("/staff/inquiries/answers?q=9時から", agent)).contains(title, "定型文");
    }
}
