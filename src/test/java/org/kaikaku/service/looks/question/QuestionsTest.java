package org.kaikaku.service.looks.question;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.JournalLine;
import org.kaikaku.platform.audit.JournalReader;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@HouseTest
class QuestionsTest {
    @Autowired
    WebApplicationContext house;

    @Autowired
    Accounts accounts;

    @Autowired
    UserDetailsService users;

    @Autowired
    Journal journal;

    @Autowired
    JournalReader reader;

    @Autowired
    JdbcClient jdbc;

    private MockMvc web;
    private final String person = UUID.randomUUID().toString();
    private String hanako = "";
    private String worker = "";

    @BeforeEach
    void somebody_looks_at_a_record() {
        web = MockMvcBuilders.webAppContextSetup(house)
                .addFilters(house.getBean("languageChoice", jakarta.servlet.Filter.class))
                .apply(springSecurity())
                .build();
        hanako = resident(person);
        worker = staff(Role.CASE_WORKER, "shimin");
        journal.write(new Trace(
                new Doer(UUID.randomUUID().toString(), "川瀬 徹", "shimin"),
                Act.LOOK,
                "窓口での本人確認",
                person,
                "register/person"));
    }

    @ParameterizedTest
    @CsvSource({
        "ja,市民課,見ました,窓口での本人確認,尋ねる",
        "easy,しみんか,ました,だれかを たしかめる,く",
        "en,Citizens Division,Looked at,Make sure who you are at the counter,Ask about it"
    })
    void a_resident_sees_which_office_looked_and_why_and_not_who(
            String language, String office, String act, String why, String ask) throws Exception {
        var page = reads("/my/record/looks?lang=" + language, hanako);

        assertThat(page).contains(office, act, ask, why).doesNotContain("川瀬");
    }

    @Test
    void asked_answered_and_read() throws Exception {
        var entry = look();
        var path = "/my/record/looks/" + entry + "/question";
        assertThat(reads(path, hanako)).contains("10開庁日以内");

        var asked = Objects.requireNonNull(
                sends(path, hanako, "text", "なぜ見たのですか。\r\n<b>教えて</b>ください。").getRedirectedUrl());
        var id = asked.substring(asked.lastIndexOf('/') + 1);
        assertThat(reads(asked, hanako)).contains("なぜ見たのですか。", "&lt;b", "答える期限");

        assertThat(reads("/staff/questions", worker)).contains(id, "あと");
        assertThat(reads("/staff/questions/" + id, worker)).contains("川瀬 徹", "なぜ見たのですか。");
        assertThat(sends("/staff/questions/" + id + "/answer", worker, "text", " ")
                        .getStatus())
                .isEqualTo(422);
        sends("/staff/questions/" + id + "/answer", worker, "text", "転入の手続きのためです。");
        sends("/staff/questions/" + id + "/answer", worker, "text", "あとからの答え");
        assertThat(reads("/my/notices", hanako)).containsOnlyOnce("記録を見た理由の問いに答えました");

        assertThat(reads(asked, hanako)).contains("転入の手続きのためです。").doesNotContain("あとからの答え");
        assertThat(reads("/my/record/looks", hanako)).contains("答えがあります");
        assertThat(reader.aboutPerson(person, null, 20).lines())
                .filteredOn(line -> line.object().equals("question/" + id))
                .extracting(JournalLine::act)
                .contains(Act.SUBMIT, Act.LOOK, Act.CHANGE);
    }

    @Test
    void a_look_is_asked_about_once() throws Exception {
        var path = "/my/record/looks/" + look() + "/question";

        sends(path, hanako, "text", "一度目");
        sends(path, hanako, "text", "二度目");

        assertThat(jdbc.sql("select text from looks_question where person = ?")
                        .param(person)
                        .query(String.class)
                        .list())
                .containsExactly("一度目");
    }

    @Test
    void somebody_elses_looks_and_questions_are_not_there() throws Exception {
        var entry = look();
        var asked = Objects.requireNonNull(sends("/my/record/looks/" + entry + "/question", hanako, "text", "なぜですか")
                .getRedirectedUrl());
        var id = asked.substring(asked.lastIndexOf('/') + 1);
        var other = resident(UUID.randomUUID().toString());
        var unlinked = resident(null);
        var elsewhere = staff(Role.CASE_WORKER, "zeimu");
        var reception = staff(Role.RECEPTION, "shimin");

        for (var stranger : List.of(other, unlinked)) {
            assertThat(opens(asked, stranger).getStatus()).isEqualTo(404);
            assertThat(opens("/my/record/looks/" + entry + "/question", stranger)
                            .getStatus())
                    .isEqualTo(404);
            assertThat(sends("/my/record/looks/" + entry + "/question", stranger, "text", "x")
                            .getStatus())
                    .isEqualTo(404);
            assertThat(reads("/my/record/looks", stranger)).doesNotContain("窓口での本人確認");
        }
        for (var stranger : List.of(elsewhere, reception)) {
            assertThat(opens("/staff/questions/" + id, stranger).getStatus()).isEqualTo(404);
            assertThat(sends("/staff/questions/" + id + "/answer", stranger, "text", "x")
                            .getStatus())
                    .isEqualTo(404);
            assertThat(reads("/staff/questions", stranger)).doesNotContain(id);
        }
    }

    @Test
    void a_look_of_no_division_is_answered_by_an_administrator() throws Exception {
        journal.write(new Trace(Doer.SYSTEM, Act.CHANGE, "住民記録の取込み", person, "register/" + person));
        var entry = reader.aboutPerson(person, null, 1).lines().getFirst().id();

        var asked = Objects.requireNonNull(sends("/my/record/looks/" + entry + "/question", hanako, "text", "なぜですか")
                .getRedirectedUrl());
        var id = asked.substring(asked.lastIndexOf('/') + 1);

        assertThat(reads("/staff/questions", worker)).doesNotContain(id);
        assertThat(reads("/staff/questions", staff(Role.ADMINISTRATOR, "*"))).contains(id);
    }

    @Test
    void looks_are_filtered_by_day_and_taken_away_as_csv() throws Exception {
        assertThat(reads("/my/record/looks?since=2001-01-01&until=2001-01-02", hanako))
                .doesNotContain("窓口での本人確認");
        assertThat(reads("/my/record/looks?since=nonsense&until=", hanako)).contains("日付を読み取れなかった");
        assertThat(reads("/my/record/looks?since=-999999999-01-01", hanako)).contains("日付を読み取れなかった");
        assertThat(reads("/my/record/looks.csv", hanako)).startsWith("\uFEFF日,").contains("市民課,見ました,窓口での本人確認");
        assertThat(opens("/my/record/looks.csv", hanako).getHeader("Cache-Control"))
                .contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "easy", "en"})
    void every_page_has_every_language(String language) throws Exception {
        var asked = Objects.requireNonNull(sends("/my/record/looks/" + look() + "/question", hanako, "text", "なぜですか")
                .getRedirectedUrl());
        var id = asked.substring(asked.lastIndexOf('/') + 1);

        for (var path : List.of("/my/record/looks", asked)) {
            assertThat(opens(path + "?lang=" + language, hanako).getStatus()).isEqualTo(200);
        }
        for (var path : List.of("/staff/questions", "/staff/questions/" + id)) {
            assertThat(opens(path + "?lang=" + language, worker).getStatus()).isEqualTo(200);
        }
        assertThat(opens("/journal?lang=" + language, hanako).getStatus()).isEqualTo(200);
    }

    private long look() {
        return reader.aboutPerson(person, null, 1).lines().getFirst().id();
    }

    private String resident(@org.jspecify.annotations.Nullable String of) {
        var login = UUID.randomUUID() + "@example.jp";
        var id = accounts.open(false, login, "未来 花子", "a long enough password", null, List.of());
        if (of != null) {
            jdbc.sql("update identity_account set person = ? where id = ?")
                    .params(of, id)
                    .update();
        }
        return login;
    }

    private String staff(Role role, String division) {
        var login = UUID.randomUUID().toString();
        accounts.open(
                true, login, "審査 はじめ", "a long enough password", "shimin", List.of(new Assignment(role, division)));
        return login;
    }

    /** The page without the readings over its kanji. */
    private String reads(String path, String login) throws Exception {
        return opens(path, login)
                .getContentAsString(UTF_8)
                .replaceAll("<rp>.*?</rp>", "")
                .replaceAll("</?(ruby|rt)[^>]*>", "");
    }

    private MockHttpServletResponse opens(String path, String login) throws Exception {
        return answer(get(URI.create(path)), login);
    }

    private MockHttpServletResponse sends(String path, String login, String field, String value) throws Exception {
        return answer(post(URI.create(path)).with(csrf()).param(field, value), login);
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, String login) throws Exception {
        return web.perform(request.with(user(users.loadUserByUsername(login))))
                .andReturn()
                .getResponse();
    }
}
