package org.kaikaku.platform.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaikaku.platform.identity.Assurance;

/** In through the city's sign-on or the authentication app, and out again. */
class SignInThroughProviderTest extends ThroughProvider {

    @Test
    void a_resident_comes_in_and_is_the_same_person_the_next_time() {
        var subject = resident();
        var first = browser();

        assertThat(first.signIn(RESIDENTS, subject)).isEqualTo("/my");
        assertThat(first.get("/my/account").body()).contains("未来 花子");
        assertThat(browser().signIn(RESIDENTS, subject)).isEqualTo("/my");

        assertThat(accountsOf(subject)).isEqualTo(1);
        assertThat(signInsOf(subject)).isEqualTo(2);
    }

    @Test
    void the_same_mail_address_does_not_make_it_the_same_person() {
        var mail = UUID.randomUUID() + "@example.jp";
        var account = accounts.open(false, mail, "先に いた人", PASSWORD, null, List.of());
        var subject = server.person(Map.of("name", "あとから 来た人", "email", mail, "preferred_username", mail));
        var browser = browser();

        browser.signIn(RESIDENTS, subject);

        assertThat(browser.get("/my/account").body()).contains("あとから 来た人").doesNotContain("先に いた人");
        assertThat(accountOf(subject)).isNotEqualTo(account);
        assertThat(browser().signIn(STAFF, subject)).contains("problem=unknown-staff");
    }

    @Test
    void a_member_of_staff_comes_in_as_the_account_with_their_number() {
        var number = staff();
        var subject = server.person(Map.of("preferred_username", number));
        var browser = browser();

        assertThat(browser.signIn(STAFF, subject)).isEqualTo("/staff");
        assertThat(browser.get("/staff/account").body()).contains("青葉 みどり");
        assertThat(browser.get("/my").status()).as("no resident's page").isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"ja,この職員番号のアカウントがありません", "easy,アカウントが ありません", "en,no account here for your staff number"})
    void an_unknown_member_of_staff_is_told_so_and_no_account_is_opened(String language, String words) {
        var browser = browser();
        browser.get("/?lang=" + language);

        var to = browser.signIn(STAFF, server.person(Map.of("preferred_username", "nobody-" + UUID.randomUUID())));

        assertThat(to).isEqualTo("/sign-in?problem=unknown-staff");
        assertThat(browser.get(to).page().select("[role=alert]").text().replaceAll("\\s+", " "))
                .contains(words);
        assertThat(browser.get("/staff/today").status()).isEqualTo(302);
        assertThat(jdbc.sql("select count(*) from identity_account where login like 'nobody-%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoever_vouches_for_residents_lets_nobody_into_the_office() {
        var number = staff();
        var browser = browser();

        browser.signIn(RESIDENTS, server.person(Map.of("name", "未来 花子", "preferred_username", number)));

        assertThat(browser.get("/staff/today").status()).isEqualTo(403);
    }

    @Test
    void what_a_token_leaves_out_is_asked_of_the_provider() {
        var browser = browser();

        assertThat(browser.signIn(RESIDENTS, server.person(Map.of()))).isEqualTo("/my");

        assertThat(browser.get("/my/account").body()).contains("(氏名なし)");
    }

    @Test
    void the_sign_in_page_offers_what_is_configured_and_nothing_else() {
        assertThat(browser()
                        .get("/sign-in?next=/my/link")
                        .page()
                        .select("main .index a[href]")
                        .eachAttr("href"))
                .containsExactlyInAnyOrder(RESIDENTS + "?next=/my/link", STAFF + "?next=/my/link");

        disconnect();

        assertThat(browser().get("/sign-in").page().select("main .index")).isEmpty();
        assertThat(browser().get(RESIDENTS).status()).isEqualTo(404);
        assertThat(browser().get("/sign-in/oidc/residents-other").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/my/link,/my/link",
        "//evil.example,/my",
        "https://evil.example/,/my",
        "/%5Cevil.example,/my",
        "/%09/evil.example,/my",
        "'',/my"
    })
    void it_leads_on_in_this_house_only(String next, String where) {
        assertThat(browser().signIn(RESIDENTS + "?next=" + next, resident())).isEqualTo(where);
    }

    @Test
    void a_page_that_asked_for_a_sign_in_is_where_it_ends() {
        var browser = browser();
        browser.get("/my/link");

        assertThat(browser.signIn(RESIDENTS + "?next=", resident())).startsWith("/my/link");
    }

    @Test
    void a_session_holds_neither_a_role_nor_what_the_provider_said_of_the_person() {
        var subject = server.person(Map.of("name", "秘密 名前", "birthdate", "1950-01-02"));

        browser().signIn(RESIDENTS, subject);

        var held = jdbc.sql("""
                        select a.attribute_bytes from spring_session_attributes a
                          join spring_session s on s.primary_id = a.session_primary_id
                         where s.principal_name = (select login from identity_account where id = ?)
                        """).param(accountOf(subject)).query(byte[].class).list();
        assertThat(held)
                .isNotEmpty()
                .allSatisfy(bytes -> assertThat(new String(bytes, StandardCharsets.UTF_8))
                        .doesNotContain("秘密 名前")
                        .doesNotContain("1950-01-02"));
    }

    @ParameterizedTest
    @CsvSource({"card,CARD", "two,PASSKEY", "other,PASSWORD", "'',PASSWORD"})
    void how_surely_the_person_is_known_follows_from_what_the_provider_says(String acr, Assurance known) {
        var browser = browser();
        browser.signIn(
                RESIDENTS,
                server.person(acr.isEmpty() ? Map.of("name", "未来 花子") : Map.of("name", "未来 花子", "acr", acr)));

        for (var wanted : List.of(Assurance.PASSKEY, Assurance.CARD)) {
            var asked = browser.get("/my/confirm?next=/my&wanted=" + wanted);
            assertThat(asked.status()).as(wanted.name()).isEqualTo(known.reaches(wanted) ? 302 : 200);
        }
    }

    @Test
    void who_was_here_before_takes_along_what_was_theirs() {
        var browser = browser();
        var first = staff();
        browser.postForm("/sign-in", "/sign-in", Map.of("login", first, "password", PASSWORD));
        var before = browser.session();

        assertThat(browser.signIn(RESIDENTS, resident())).isEqualTo("/my");

        assertThat(browser().with("SESSION", before).get("/staff/today").status())
                .isEqualTo(302);
        assertThat(browser.get("/my/account").body()).contains("未来 花子");
    }

    @Test
    void a_session_that_began_there_is_in_the_list_of_sessions() {
        var subject = resident();
        browser().signIn(RESIDENTS, subject);
        var second = browser();
        second.signIn(RESIDENTS, subject);

        assertThat(second.get("/my/account")
                        .page()
                        .select("form[action^='/my/sessions/'][action$='/end']:not([action='/my/sessions/end'])"))
                .as("the other one")
                .hasSize(1);
    }

    @Test
    void signing_out_ends_it_here_and_there() {
        var subject = resident();
        var browser = browser();
        browser.signIn(RESIDENTS, subject);

        var out = browser.postForm("/my/account", "/sign-out", Map.of());

        assertThat(browser.path(out)).isEqualTo("/signed-out");
        var page = browser.get("/signed-out");
        var there = page.page().select("main a.button").attr("href");
        assertThat(page.refresh()).isEqualTo("0; url=" + there);
        assertThat(browser.get("/my").status()).as("out here").isEqualTo(302);
        assertThat(browser.path(browser.get(there))).as("back from there").isEqualTo("/");
        assertThat(browser.get(browser.get(RESIDENTS).to()).to())
                .as("out there")
                .endsWith("/login");
        assertThat(browser.path(browser.get("/signed-out"))).as("said once").isEqualTo("/");
    }

    @Test
    void who_came_in_with_a_password_is_led_nowhere() {
        var browser = browser();
        var number = staff();
        browser.postForm("/sign-in", "/sign-in", Map.of("login", number, "password", PASSWORD));

        assertThat(browser.path(browser.postForm("/staff/account", "/sign-out", Map.of())))
                .isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"this", "any"})
    void signing_out_there_ends_what_was_opened_here(String which) throws Exception {
        var number = staff();
        var subject = server.person(Map.of("preferred_username", number));
        var through = browser();
        through.signIn(STAFF, subject);
        var byPassword = browser();
        byPassword.postForm("/sign-in", "/sign-in", Map.of("login", number, "password", PASSWORD));
        var notice = new Notice(server, "kaikaku").about(subject);
        if (which.equals("this")) {
            var other = notice.session("another").send(browser());
            assertThat(other.status()).isEqualTo(200);
            assertThat(through.get("/staff/today").status())
                    .as("another session there")
                    .isEqualTo(200);
            notice = notice.session(sessionThere(number));
        }

        assertThat(notice.send(browser()).status()).isEqualTo(200);

        assertThat(through.get("/staff/today").status()).isEqualTo(302);
        assertThat(byPassword.get("/staff/today").status())
                .as("opened with a password")
                .isEqualTo(200);
    }

    @Test
    void a_forged_notice_ends_nothing() throws Exception {
        var number = staff();
        var subject = server.person(Map.of("preferred_username", number));
        var browser = browser();
        browser.signIn(STAFF, subject);

        assertThat(new Notice(server, "kaikaku")
                        .about(subject)
                        .signedBy(OidcServer.newKey())
                        .send(browser())
                        .status())
                .isEqualTo(400);
        assertThat(new Notice(server, "somebody else")
                        .about(subject)
                        .send(browser())
                        .status())
                .isEqualTo(400);

        assertThat(browser.get("/staff/today").status()).isEqualTo(200);
    }

    private String sessionThere(String login) {
        return OidcSessions.read(jdbc.sql("""
                        select a.attribute_bytes from spring_session_attributes a
                          join spring_session s on s.primary_id = a.session_primary_id
                         where s.principal_name = :login and a.attribute_name = :kept
                        """)
                .param("login", login)
                .param("kept", There.class.getName())
                .query(byte[].class)
                .single());
    }

    private UUID accountOf(String subject) {
        return jdbc.sql("select account from identity_oidc_subject where subject = ?")
                .param(subject)
                .query(UUID.class)
                .single();
    }

    private int signInsOf(String subject) {
        return jdbc.sql("select count(*) from audit_entry where act = 'SIGN_IN' and doer = ?")
                .param(accountOf(subject).toString())
                .query(Integer.class)
                .single();
    }
}
