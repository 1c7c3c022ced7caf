package org.kaikaku.service.contact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.jobs.RecurringJob;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@HouseTest
class InquiryTest {
    @Autowired
    WebApplicationContext house;

    @Autowired
    Accounts accounts;

    @Autowired
    UserDetailsService users;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    List<RecurringJob> jobs;

    private MockMvc web;
    private String agent = "";
    private String tomorrow = "";

    @BeforeEach
    void an_agent_is_at_the_telephone() {
        web = MockMvcBuilders.webAppContextSetup(house)
                .addFilters(house.getBean("languageChoice", jakarta.servlet.Filter.class))
                .apply(springSecurity())
                .build();
        agent = staff(Role.RECEPTION, "shimin");
        tomorrow = LocalDate.ofInstant(clock.instant(), City.ZONE).plusDays(1).toString();
    }

    @Test
    void a_chat_is_handed_over_answered_and_read_by_whoever_asked_alone() throws Exception {
        var talk = to(sends("/ask", null, "question", "宇宙港の開港日"));
        talk = talk.substring("/ask/".length(), talk.indexOf('#'));

        var own = to(sends("/inquiries", null, "talk", talk, "text", "詳しく<b>知りたい</b>です", "name", "未来 花子"));
        var id = own.substring(own.lastIndexOf('/') + 1);
        assertThat(reads(own, null)).contains("宇宙港の開港日", "&lt;b", "この日までに答えます").doesNotContain("未来 花子");

        assertThat(reads("/staff/inquiries", agent)).contains(id).doesNotContain("未来 花子");
        assertThat(reads("/staff/inquiries/" + id, agent)).contains("未来 花子", "チャット");
        assertThat(sends("/staff/inquiries/" + id + "/answer", agent, "text", " ")
                        .getStatus())
                .isEqualTo(422);
        sends("/staff/inquiries/" + id + "/answer", agent, "text", "まだ決まっていません。");

        assertThat(reads(own, null)).contains("まだ決まっていません。");
        assertThat(traces(id)).containsExactly("問い合わせを受ける", "問い合わせへの対応", "問い合わせに答える");
    }

    @Test
    void who_asked_without_an_account_hears_of_the_answer_by_mail_and_not_what_it_says() throws Exception {
        var address = UUID.randomUUID() + "@example.jp";
        List.of("host=127.0.0.1", "port=1", "from=no-reply@mirai.example.jp")
                .forEach(one -> System.setProperty("kaikaku.smtp." + one.split("=")[0], one.split("=")[1]));
        try {
            assertThat(reads("/inquiries/new", null)).contains("メールアドレスなら、答えたときにメールで知らせます");
            var own = to(sends("/inquiries?lang=en", null, "text", "楽器庫の鍵の番号", "reach", address));
            var called = to(sends("/inquiries", null, "text", "電話の件", "reach", "090-0000-0000"));
            for (var path : List.of(own, called)) {
                sends("/staff" + path + "/answer", agent, "text", "窓口で渡します。");
            }

            var mails = jdbc.sql("select language, subject, body from notice_mail where event like ? or event like ?")
                    .params(
                            own.substring(1).replace("inquiries", "inquiry") + "/%",
                            called.substring(1).replace("inquiries", "inquiry") + "/%")
                    .query((row, _) -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3))
                    .list();
            assertThat(mails)
                    .singleElement()
                    .satisfies(mail -> assertThat(mail)
                            .startsWith("EN [Mirai City] Your inquiry is answered")
                            .contains(own)
                            .doesNotContain("楽器庫", "窓口で渡します"));
        } finally {
            List.of("host", "port", "from").forEach(name -> System.clearProperty("kaikaku.smtp." + name));
            jdbc.sql("delete from notice_mail where address = ?").param(address).update();
        }
    }

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
        assertThat(answer(get(path), housing).getStatus()).isEqualTo(404);
        assertThat(reads(path, agent)).contains("href=\"" + path + "?use=faq/gaito\"", "name=\"until\" value=\"20");

        for (var bad : List.of("2001-01-01", "soon", "")) {
            var refused = sends(path + "/escalation", agent, "division", "jutaku", "until", bad, "text", "お願いします");
            assertThat(refused.getStatus()).isEqualTo(422);
            assertThat(refused.getContentAsString(UTF_8)).contains("#until", "お願いします");
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
        var csv = answer(get("/staff/inquiries/figures.csv"), agent).getContentAsString(UTF_8);
        assertThat(csv.lines().filter(line -> line.startsWith("市民課")))
                .singleElement()
                .asString()
                .endsWith(",1");
        assertThat(answer(get("/inquiries/" + path.substring(path.lastIndexOf('/') + 1)), null)
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
        assertThat(answer(get(second), agent).getRedirectedUrl()).isEqualTo(first);
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
        var own = to(sends("/inquiries", null, "text", "公園の遊具の件です"));
        var first = takes("公園の遊具が壊れている", "", "");
        sends(first + "/joined", agent, "other", own.substring(own.lastIndexOf('/') + 1));

        sends(first + "/answer", agent, "text", "来週直します。");

        assertThat(reads(own, null)).contains("公園の遊具の件です", "来週直します。").doesNotContain("公園の遊具が壊れている");
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

    @Test
    void a_form_that_is_sent_twice_is_taken_once_and_what_else_is_asked_with_it_anew() throws Exception {
        var key = key(reads("/inquiries/new", null));
        var once = to(sends("/inquiries", null, "key", key, "text", "図書館の返却ポスト"));

        assertThat(to(sends("/inquiries", null, "key", key, "text", "図書館の返却ポスト")))
                .isEqualTo(once);
        var other = to(sends("/inquiries", null, "key", key, "text", "図書館の駐車場"));
        assertThat(other).isNotEqualTo(once);
        assertThat(reads(other, null)).contains("図書館の駐車場");
        var mended = sends("/inquiries", null, "key", key, "text", "").getContentAsString(UTF_8);
        assertThat(key(mended)).isEqualTo(key);
    }

    @Test
    void a_conversation_without_end_is_not_handed_over_whole() throws Exception {
        var talk = to(sends("/ask", null, "question", "最初の質問です"));
        talk = talk.substring("/ask/".length(), talk.indexOf('#'));
        for (int i = 1; i <= 20; i++) {
            sends("/ask/" + talk + "/questions", null, "question", "質問の番号は" + i + "番");
        }

        assertThat(reads("/inquiries/new?talk=" + talk, null))
                .contains("番号は1番", "番号は20番")
                .doesNotContain("最初の質問です");
    }

    private static String key(String form) {
        var found = java.util.regex.Pattern.compile("name=\"key\" value=\"([0-9a-f-]{36})\"")
                .matcher(form);
        assertThat(found.find()).isTrue();
        return found.group(1);
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
        assertThat(answer(get("/staff/inquiries/answers?q=" + word), null).getStatus())
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
        assertThat(answer(get("/staff/inquiry-templates/" + id), other).getStatus())
                .isEqualTo(404);
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

    @Test
    void a_resident_who_had_signed_in_hears_of_the_answer() throws Exception {
        var login = UUID.randomUUID() + "@example.jp";
        accounts.open(false, login, "未来 花子", "a long enough password", null, List.of());
        var own = to(sends("/inquiries", login, "text", "広報紙の配達日"));

        sends("/staff" + own + "/answer", agent, "text", "毎月1日です。");

        assertThat(reads("/my/notices", login)).contains("問い合わせに答えました");
    }

    private String takes(String text, String name, String reach) throws Exception {
        return to(sends("/staff/inquiries", agent, "text", text, "name", name, "reach", reach));
    }

    private String takes(String login, String text) throws Exception {
        return to(sends("/staff/inquiries", login, "text", text));
    }

    @Test
    void a_form_that_must_be_mended_keeps_what_was_typed() throws Exception {
        var empty = sends("/inquiries", null, "text", "", "name", "未来 花子");
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(empty.getContentAsString(UTF_8)).contains("value=\"未来 花子\"", "href=\"#text\"");

        var unreachable = sends("/staff/inquiries", agent, "text", "電話がほしい", "callBack", "true");
        assertThat(unreachable.getStatus()).isEqualTo(422);
        assertThat(unreachable.getContentAsString(UTF_8)).contains("電話がほしい", "href=\"#reach\"");
    }

    @Test
    void what_was_closed_long_ago_is_forgotten_and_what_is_open_never() throws Exception {
        var closed = to(sends("/inquiries", null, "text", "古い問い合わせ"));
        var open = to(sends("/inquiries", null, "text", "開いた問い合わせ"));
        jdbc.sql("update contact_inquiry set closed_at = now() - interval '366 days' where subject = '古い問い合わせ'")
                .update();
        jdbc.sql("update contact_inquiry set opened_at = now() - interval '900 days' where subject = '開いた問い合わせ'")
                .update();

        jobs.stream()
                .filter(job -> job.name().equals("contact.inquiries.forget"))
                .forEach(RecurringJob::run);

        assertThat(answer(get(closed), null).getStatus()).isEqualTo(404);
        assertThat(reads(open, null)).contains("開いた問い合わせ");
    }

    private List<@Nullable String> traces(String id) {
        return jdbc.sql("select purpose from audit_entry where object = ? order by id")
                .param("inquiry/" + id)
                .query(String.class)
                .list();
    }

    private String staff(Role role, String division) {
        var login = UUID.randomUUID().toString();
        accounts.open(
                true, login, "審査 はじめ", "a long enough password", division, List.of(new Assignment(role, division)));
        return login;
    }

    private static String to(MockHttpServletResponse answer) {
        return Objects.requireNonNull(answer.getRedirectedUrl());
    }

    private String reads(String path, @Nullable String login) throws Exception {
        return answer(get(path), login).getContentAsString(UTF_8);
    }

    private MockHttpServletResponse sends(String path, @Nullable String login, String... fields) throws Exception {
        var request = post(path).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return answer(request, login);
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, @Nullable String login)
            throws Exception {
        var asked = login == null ? request : request.with(user(users.loadUserByUsername(login)));
        return web.perform(asked).andReturn().getResponse();
    }
}
