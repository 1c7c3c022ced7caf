package org.kaikaku.platform.notice.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.city.release.PublishCity;
import org.kaikaku.platform.identity.Accounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The mails themselves are not sent here: there is no server behind the address that the house is told. */
@HouseTest
class SettingsTest {
    @Autowired
    WebApplicationContext house;

    @Autowired
    PublishCity publish;

    @Autowired
    Accounts accounts;

    @Autowired
    UserDetailsService users;

    @Autowired
    JdbcClient jdbc;

    private MockMvc web;
    private String login = "";
    private UUID account = UUID.randomUUID();

    @BeforeEach
    void a_city_that_sends_mails() {
        publish.publish(Path.of("city/mirai"));
        web = MockMvcBuilders.webAppContextSetup(house)
                .addFilters(house.getBean("languageChoice", jakarta.servlet.Filter.class))
                .apply(springSecurity())
                .build();
        login = UUID.randomUUID() + "@example.jp";
        account = accounts.open(false, login, "試験 読子", "a long enough password", null, List.of());
        System.setProperty("kaikaku.smtp.host", "127.0.0.1");
        System.setProperty("kaikaku.smtp.port", "1");
        System.setProperty("kaikaku.smtp.from", "no-reply@mirai.example.jp");
    }

    @AfterEach
    void and_one_that_does_not() {
        List.of("host", "port", "from").forEach(name -> System.clearProperty("kaikaku.smtp." + name));
        jdbc.sql("delete from notice_mail where account = ?").param(account).update();
    }

    @Test
    void an_address_counts_once_whoever_reads_there_has_said_so_and_once_only() throws Exception {
        send("/my/notices/address", login, "address", "hanako@mail.example.jp");
        assertThat(reads("/my/notices/settings")).contains("確認を待っているアドレス", "hanako@mail.example.jp");
        assertThat(address()).isNull();
        var code = code();
        assertThat(reads("/my/notices/address/confirmation?code=" + code)).contains("このアドレスで受け取る");
        assertThat(address()).as("opening the link does nothing").isNull();

        assertThat(confirm(code, login).getRedirectedUrl()).isEqualTo("/my/notices/settings");

        assertThat(address()).isEqualTo("hanako@mail.example.jp");
        assertThat(confirm(code, login).getStatus()).isEqualTo(422);
        assertThat(jdbc.sql("select count(*) from audit_entry where object = ? and purpose = 'お知らせのメールの宛先を確かめる'")
                        .param("account/" + account)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_link_is_nobody_elses_and_ends() throws Exception {
        send("/my/notices/address", login, "address", "hanako@mail.example.jp");
        var code = code();
        var other = UUID.randomUUID() + "@example.jp";
        accounts.open(false, other, "別 人", "a long enough password", null, List.of());

        var refused = confirm(code, other);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(confirm("nothing", login).getContentAsString().replaceAll("acting|_csrf\" value=\"[^\"]*", ""))
                .as("a wrong link and another's say the same")
                .contains("このリンクは使えません");
        assertThat(refused.getContentAsString()).contains("このリンクは使えません");

        jdbc.sql("update notice_reader set code_until = ? where account = ?")
                .params(Timestamp.from(Instant.EPOCH), account)
                .update();
        assertThat(confirm(code, login).getStatus()).isEqualTo(422);
        assertThat(address()).isNull();
    }

    @Test
    void what_is_no_address_is_told_at_its_field_and_kept() throws Exception {
        var answer = send("/my/notices/address", login, "address", "a@example.jp\r\nBcc: b@example.jp");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("1つのメールアドレスを入力してください", "Bcc: b@example.jp");
        assertThat(mails()).isZero();
    }

    @Test
    void nobody_floods_a_letter_box_from_here() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(send("/my/notices/address", login, "address", "victim@mail.example.jp")
                            .getStatus())
                    .isEqualTo(302);
        }
        var sixth = send("/my/notices/address", login, "address", "victim@mail.example.jp");

        assertThat(sixth.getStatus()).isEqualTo(422);
        assertThat(sixth.getContentAsString()).contains("今日はもう送れません");
        assertThat(mails()).isEqualTo(5);
    }

    @Test
    void one_click_in_a_mail_ends_the_mails_without_a_sign_in_and_a_wrong_one_tells_nothing() throws Exception {
        send("/my/notices/address", login, "address", "hanako@mail.example.jp");
        confirm(code(), login);
        var mark = jdbc.sql("select mark from notice_reader where account = ?")
                .param(account)
                .query(String.class)
                .single();

        var wrong = web.perform(post("/mail/off").param("mark", "nobody"))
                .andReturn()
                .getResponse();
        assertThat(address()).isNotNull();
        assertThat(web.perform(get("/mail/off").param("mark", mark))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("メールをやめる");
        assertThat(address()).as("looking does nothing").isNotNull();
        var right = web.perform(post("/mail/off").param("mark", mark).param("List-Unsubscribe", "One-Click"))
                .andReturn()
                .getResponse();

        assertThat(right.getStatus()).isEqualTo(200);
        assertThat(wrong.getStatus()).isEqualTo(200);
        assertThat(right.getContentAsString()).contains("メールをやめました");
        assertThat(wrong.getContentAsString()).contains("メールをやめました");
        assertThat(address()).isNull();
    }

    @Test
    void the_way_of_each_kind_and_the_language_are_kept_and_what_cannot_be_chosen_is_not() throws Exception {
        web.perform(post("/my/notices/settings")
                        .param("language", "en")
                        .param("application.received", "PAGE")
                        .param("application.decided", "LETTER")
                        .param("application.correction", "PIGEON")
                        .param("consent.waiting", "MAIL")
                        .with(user(users.loadUserByUsername(login)))
                        .with(csrf()))
                .andReturn();

        assertThat(jdbc.sql("select kind || ' ' || way from notice_choice where account = ?")
                        .param(account)
                        .query((row, _) -> row.getString(1))
                        .list())
                .as("no letter without a known address, no unknown way, no kind of staff")
                .containsExactly("application.received PAGE");
        assertThat(reads("/my/notices/settings"))
                .containsPattern("value=\"en\" checked")
                .doesNotContain("二人の確認を待つ");
    }

    @Test
    void where_the_city_sends_no_mails_none_can_be_chosen_and_what_the_city_does_later_still_holds() throws Exception {
        System.clearProperty("kaikaku.smtp.host");
        assertThat(reads("/my/notices/settings")).contains("この市はメールを送っていません").doesNotContain("value=\"MAIL\"");

        send("/my/notices/settings", login, "application.received", "PAGE");
        assertThat(jdbc.sql("select count(*) from notice_choice where account = ?")
                        .param(account)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(send("/my/notices/address", login, "address", "a@example.jp").getStatus())
                .isEqualTo(422);
    }

    private String code() {
        return jdbc.sql(
                        "select secret from notice_mail where account = ? and secret is not null order by made_at desc limit 1")
                .param(account)
                .query(String.class)
                .single();
    }

    private int mails() {
        return jdbc.sql("select count(*) from notice_mail where account = ?")
                .param(account)
                .query(Integer.class)
                .single();
    }

    private @org.jspecify.annotations.Nullable String address() {
        return jdbc.sql("select address from notice_reader where account = ?")
                .param(account)
                .query((row, _) -> java.util.Optional.ofNullable(row.getString(1)))
                .optional()
                .flatMap(found -> found)
                .orElse(null);
    }

    private MockHttpServletResponse confirm(String code, String login) throws Exception {
        return send("/my/notices/address/confirmation", login, "code", code);
    }

    private String reads(String path) throws Exception {
        var answer = web.perform(get(path).with(user(users.loadUserByUsername(login))))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse send(String path, String login, String field, String value) throws Exception {
        return web.perform(post(path)
                        .param(field, value)
                        .with(user(users.loadUserByUsername(login)))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }
}
