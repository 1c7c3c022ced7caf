package org.kaikaku.service.contact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What somebody asks on the page, until they have read the answer. */
class InquiryTest extends AtTheTelephone {
    @Test
    void a_chat_is_handed_over_answered_and_read_by_whoever_asked_alone() throws Exception {
        var talk = to(sends("/ask", NOBODY, "question", "宇宙港の開港日"));
        talk = talk.substring("/ask/".length(), talk.indexOf('#'));

        var own = to(sends("/inquiries", NOBODY, "talk", talk, "text", "詳しく<b>知りたい</b>です", "name", "未来 花子"));
        var id = own.substring(own.lastIndexOf('/') + 1);
        assertThat(reads(own, NOBODY))
                .contains("宇宙港の開港日", "&lt;b", "この日までに答えます")
                .doesNotContain("未来 花子");

        assertThat(reads("/staff/inquiries", agent)).contains(id).doesNotContain("未来 花子");
        assertThat(reads("/staff/inquiries/" + id, agent)).contains("未来 花子", "チャット");
        assertThat(sends("/staff/inquiries/" + id + "/answer", agent, "text", " ")
                        .getStatus())
                .isEqualTo(422);
        sends("/staff/inquiries/" + id + "/answer", agent, "text", "まだ決まっていません。");

        assertThat(reads(own, NOBODY)).contains("まだ決まっていません。");
        assertThat(traces(id)).containsExactly("問い合わせを受ける", "問い合わせへの対応", "問い合わせに答える");
    }

    @Test
    void who_asked_without_an_account_hears_of_the_answer_by_mail_and_not_what_it_says() throws Exception {
        var address = UUID.randomUUID() + "@example.jp";
        List.of("host=127.0.0.1", "port=1", "from=no-reply@mirai.example.jp")
                .forEach(one -> System.setProperty("kaikaku.smtp." + one.split("=")[0], one.split("=")[1]));
        try {
            assertThat(reads("/inquiries/new", NOBODY)).contains("メールアドレスなら、答えたときにメールで知らせます");
            var own = to(sends("/inquiries?lang=en", NOBODY, "text", "楽器庫の鍵の番号", "reach", address));
            var called = to(sends("/inquiries", NOBODY, "text", "電話の件", "reach", "090-0000-0000"));
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
    void a_form_that_is_sent_twice_is_taken_once_and_what_else_is_asked_with_it_anew() throws Exception {
        var key = key(reads("/inquiries/new", NOBODY));
        var once = to(sends("/inquiries", NOBODY, "key", key, "text", "図書館の返却ポスト"));

        assertThat(to(sends("/inquiries", NOBODY, "key", key, "text", "図書館の返却ポスト")))
                .isEqualTo(once);
        var other = to(sends("/inquiries", NOBODY, "key", key, "text", "図書館の駐車場"));
        assertThat(other).isNotEqualTo(once);
        assertThat(reads(other, NOBODY)).contains("図書館の駐車場");
        var mended = sends("/inquiries", NOBODY, "key", key, "text", "").getContentAsString(UTF_8);
        assertThat(key(mended)).isEqualTo(key);
    }

    @Test
    void a_conversation_without_end_is_not_handed_over_whole() throws Exception {
        var talk = to(sends("/ask", NOBODY, "question", "最初の質問です"));
        talk = talk.substring("/ask/".length(), talk.indexOf('#'));
        for (int i = 1; i <= 20; i++) {
            sends("/ask/" + talk + "/questions", NOBODY, "question", "質問の番号は" + i + "番");
        }

        assertThat(reads("/inquiries/new?talk=" + talk, NOBODY))
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
    void a_resident_who_had_signed_in_hears_of_the_answer() throws Exception {
        var login = resident("未来 花子");
        var own = to(sends("/inquiries", login, "text", "広報紙の配達日"));

        sends("/staff" + own + "/answer", agent, "text", "毎月1日です。");

        assertThat(reads("/my/notices", login)).contains("問い合わせに答えました");
    }

    @Test
    void a_form_that_must_be_mended_keeps_what_was_typed() throws Exception {
        var empty = sends("/inquiries", NOBODY, "text", "", "name", "未来 花子");
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(text(empty)).contains("value=\"未来 花子\"", "href=\"#text\"");

        var unreachable = sends("/staff/inquiries", agent, "text", "電話がほしい", "callBack", "true");
        assertThat(unreachable.getStatus()).isEqualTo(422);
        assertThat(text(unreachable)).contains("電話がほしい", "href=\"#reach\"");
    }

    @Test
    void what_was_closed_long_ago_is_forgotten_and_what_is_open_never() throws Exception {
        var closed = to(sends("/inquiries", NOBODY, "text", "古い問い合わせ"));
        var open = to(sends("/inquiries", NOBODY, "text", "開いた問い合わせ"));
        jdbc.sql("update contact_inquiry set closed_at = now() - interval '366 days' where subject = '古い問い合わせ'")
                .update();
        jdbc.sql("update contact_inquiry set opened_at = now() - interval '900 days' where subject = '開いた問い合わせ'")
                .update();

        run("contact.inquiries.forget");

        assertThat(opens(closed, NOBODY).getStatus()).isEqualTo(404);
        assertThat(reads(open, NOBODY)).contains("開いた問い合わせ");
    }
}
