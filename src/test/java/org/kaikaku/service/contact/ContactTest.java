package org.kaikaku.service.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaikaku.HousePages;
import org.kaikaku.platform.city.release.CityOfItsFolder;
import org.kaikaku.platform.city.release.CityReleases;
import org.kaikaku.platform.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

class ContactTest extends HousePages {
    @Autowired
    WebApplicationContext house;

    @Test
    void a_question_is_answered_with_its_source_and_what_can_be_begun() throws Exception {
        var talk = asks("/ask", "ごみの分け方を教えて");

        assertThat(reads(talk)).contains("燃やすごみ", "href=\"/faq/gomi-bunbetsu\"", "href=\"/life-events/moving-");
    }

    @Test
    void the_words_of_a_model_stand_with_their_source_and_go_with_it() throws Exception {
        var talk = asks("/ask", "ごみの分け方を教えて");
        assertThat(reads(talk)).doesNotContain("AIが、");
        var words = jdbc.sql("""
                update contact_turn set phrased = ?, phrased_in = 'JA', phrased_from = ? where conversation = ?::uuid
                """);

        words.params("燃やすごみと<b>分けます。", new String[] {"faq/gomi-bunbetsu"}, talk.substring("/ask/".length()))
                .update();
        assertThat(reads(talk)).contains("燃やすごみと&lt;b&gt;分けます。", "AIが、", "燃やすごみ");

        jdbc.sql("update contact_turn set phrased_from = '{faq/none}' where conversation = ?::uuid")
                .param(talk.substring("/ask/".length()))
                .update();
        assertThat(reads(talk)).doesNotContain("&lt;b&gt;分けます", "AIが、");
    }

    @Test
    void two_close_answers_are_asked_back_about_and_one_is_chosen() throws Exception {
        var talk = asks("/ask", "マイナンバーカード");
        assertThat(reads(talk)).contains("どちらのことですか", "value=\"faq/mynumber-card\"");

        sends(talk + "/choices", NOBODY, "answer", "faq/mynumber-card");

        assertThat(reads(talk)).contains("写真を無料で撮ります");
    }

    @Test
    void what_nothing_answers_is_told_so_and_becomes_a_task_once() throws Exception {
        var question = "潜水艦の停泊所を借りたい";
        var worker = staff("kankyo");

        var talk = asks("/ask", question);
        asks(talk + "/questions", question);

        assertThat(reads(talk)).contains("わかりません。");
        var gap = jdbc.sql("select id from contact_gap where question = ? and asked = 2")
                .param(question)
                .query(UUID.class)
                .single();
        jdbc.sql("update contact_gap set division = null where id = ?")
                .param(gap)
                .update();
        assertThat(reads("/staff/faq", worker)).containsOnlyOnce("<span>" + question + "</span>");
        sends("/staff/faq/gaps/" + gap + "/settled", worker);
        assertThat(reads("/staff/faq", worker)).doesNotContain(question);
        assertThat(sends("/staff/faq/gaps/" + gap + "/settled", worker).getStatus())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \t", "長"})
    void a_question_that_cannot_be_asked_says_why_and_keeps_what_was_typed(String typed) throws Exception {
        var question = typed.equals("長") ? "長".repeat(201) : typed;

        var answer = sends("/ask", NOBODY, "question", question);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains("200字までで", "value=\"" + question.strip() + "\"");
    }

    @Test
    void nobody_reads_a_conversation_that_is_not_there() throws Exception {
        var path = "/ask/" + UUID.randomUUID();

        assertThat(opens(path, NOBODY).getStatus()).isEqualTo(404);
        assertThat(sends(path + "/questions", NOBODY, "question", "ごみ").getStatus())
                .isEqualTo(404);
        assertThat(sends(path + "/choices", NOBODY, "answer", "faq/hachi").getStatus())
                .isEqualTo(404);
    }

    @Test
    void articles_and_procedures_are_found_together() throws Exception {
        assertThat(reads("/faq?q=転入届")).contains("href=\"/procedures/tennyu-todoke\"");
        assertThat(reads("/faq?q=住民票")).contains("href=\"/faq/juminhyo\"");
        assertThat(reads("/faq?q=%3Cb%3E")).contains("&lt;b").doesNotContain("<b>」");
    }

    @Test
    void an_article_that_does_not_help_goes_to_its_owner() throws Exception {
        var worker = staff("kankyo");
        for (int i = 0; i < 3; i++) {
            sends("/faq/noyaki/marks", NOBODY, "helped", "false");
        }

        assertThat(reads("/staff/faq", worker)).contains("役に立たないという声");
        assertThat(sends("/faq/nothing-such/marks", NOBODY, "helped", "true").getStatus())
                .isEqualTo(404);
    }

    @Test
    void an_article_is_written_previewed_mended_and_published_by_its_division_alone() throws Exception {
        var began = Timestamp.from(Instant.now());
        try {
            writesAnArticle();
        } finally {
            CityOfItsFolder.again(began, jdbc, house.getBean(CityReleases.class));
        }
    }

    private void writesAnArticle() throws Exception {
        var worker = staff("nosei");
        assertThat(opens("/staff/faq/choju", staff("zeimu")).getStatus()).isEqualTo(404);

        var unread = write(worker, "choju", "nosei", "イノシシが 出《で》ました", "漢字に読みがない", 1, false);
        assertThat(unread.getStatus()).isEqualTo(422);
        assertThat(text(unread)).contains("#answer-easy", "漢字に読みがない");

        var preview = write(worker, "choju", "nosei", "イノシシが 出《で》ました", "電話《でんわ》して ください。", 1, true);
        assertThat(text(preview)).contains("<ruby>電話<rt>でんわ</rt></ruby>");
        assertThat(reads("/faq/choju")).doesNotContain("書き直した答え");

        var written = write(worker, "choju", "nosei", "イノシシが 出《で》ました", "電話《でんわ》して ください。", 1, false);
        assertThat(written.getRedirectedUrl()).isEqualTo("/faq/choju");
        assertThat(reads("/faq/choju")).contains("書き直した答え");

        assertThat(reads("/staff/faq/choju/versions", worker))
                .contains("第2版", "<ins>", "<del>", "書き直した", "第1版", "質問(やさしい日本語)");
        assertThat(opens("/staff/faq/choju/versions", staff("zeimu")).getStatus())
                .isEqualTo(404);

        var late = write(worker, "choju", "nosei", "イノシシが 出《で》ました", "電話《でんわ》して ください。", 1, false);
        assertThat(text(late)).contains("ほかの人が先に書き直しました");
        assertThat(write(worker, "choju", "zeimu", "a", "b", 2, false).getStatus())
                .isEqualTo(422);
    }

    private MockHttpServletResponse write(
            String login, String key, String division, String title, String answer, int read, boolean preview)
            throws Exception {
        return opens(
                post("/staff/faq")
                        .param("key", key)
                        .param("division", division)
                        .param("category", "living")
                        .param("titleJa", "イノシシが出たらどうしますか")
                        .param("titleEasy", title)
                        .param("titleEn", "What if a wild boar comes?")
                        .param("answerJa", "書き直した答えです。\n\"引用\"も: 使えます。")
                        .param("answerEasy", answer)
                        .param("answerEn", "Call the division.")
                        .param("words", "猪、うりぼう")
                        .param("review", "2027-03-31")
                        .param("read", Integer.toString(read))
                        .param("preview", Boolean.toString(preview)),
                login);
    }

    private String staff(String division) {
        return staff("審査 はじめ", Role.CASE_WORKER, division);
    }

    private String reads(String path) {
        return reads(path, NOBODY);
    }

    private String asks(String path, String question) throws Exception {
        var to = to(sends(path, NOBODY, "question", question));
        return to.substring(0, to.indexOf('#'));
    }
}
