package org.kaikaku.platform.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Recovery;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.identity.session.Arrival;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** Ways in and out, each tried with what must not work, too. */
@HouseTest
class PasskeysTest {
    private static final String PASSWORD = "a long enough password";
    private static final Pattern KEY = Pattern.compile("/passkeys/([0-9a-f-]{36})/delete");
    private static final Pattern SESSION = Pattern.compile("/sessions/([0-9a-f-]{36})/end");
    private static final Pattern CODE = Pattern.compile("class=\"num\">([0-9A-Z-]+)<");

    private static final String CONTEXT = "SPRING_SECURITY_CONTEXT";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FindByIndexNameSessionRepository<? extends Session> sessions;

    @Autowired
    Recovery recovery;

    @Test
    void a_passkey_signs_its_owner_in_without_a_name_and_is_kept_in_the_journal() throws Exception {
        var login = resident();
        var phone = device();
        var at = signedIn(login);
        assertThat(at.add(phone, "/my", "わたしのスマートフォン").body()).isEqualTo("{\"to\":\"/my/account\"}");
        assertThat(at.get("/my/account").body()).contains("わたしのスマートフォン");

        var elsewhere = new Street(port);
        assertThat(elsewhere.prove(phone).body()).isEqualTo("{\"to\":\"/my\"}");
        assertThat(elsewhere.get("/my").statusCode()).isEqualTo(200);

        assertThat(purposes(login)).contains("パスキーの追加");
    }

    @Test
    void an_answer_opens_once_and_only_the_session_that_asked() throws Exception {
        var phone = device();
        signedIn(resident()).add(phone, "/my", "a");
        var asking = new Street(port);
        var other = new Street(port);
        var answer = phone.prove(asking.json("/sign-in/passkey/challenge", "").body());
        other.json("/sign-in/passkey/challenge", "");

        assertThat(other.json("/sign-in/passkey", answer).statusCode())
                .as("another session's")
                .isEqualTo(401);
        assertThat(asking.json("/sign-in/passkey", answer).statusCode()).isEqualTo(200);
        assertThat(asking.json("/sign-in/passkey", answer).statusCode())
                .as("again")
                .isEqualTo(401);
        var later = new Street(port);
        later.json("/sign-in/passkey/challenge", "");
        assertThat(later.json("/sign-in/passkey", answer).statusCode())
                .as("replayed")
                .isEqualTo(401);
        assertThat(later.json("/sign-in/passkey", "{\"id\":").statusCode())
                .as("broken")
                .isEqualTo(401);
    }

    @Test
    void a_device_that_was_not_unlocked_or_stands_before_a_false_page_opens_nothing() throws Exception {
        var phone = device();
        signedIn(resident()).add(phone, "/my", "a");
        phone.locked();

        assertThat(new Street(port).prove(phone).statusCode()).isEqualTo(401);

        var at = signedIn(resident());
        assertThat(at.add(new Authenticator("https://evil.example"), "/my", "a").body())
                .contains("NOT_VALID");
        var unlocked = device();
        unlocked.locked();
        assertThat(at.add(unlocked, "/my", "a").body()).contains("NOT_VALID");
        assertThat(at.add(device(), "/my", " ").body()).contains("NAME");
        assertThat(at.json("/my/passkeys", "{}").statusCode()).isEqualTo(422);
        assertThat(Street.found(KEY, at.get("/my/account"))).isEmpty();
    }

    @Test
    void anothers_passkey_adds_nothing_to_a_session_and_cannot_be_touched() throws Exception {
        var hers = device();
        var her = signedIn(resident());
        her.add(hers, "/my", "hers");
        var key = Street.found(KEY, her.get("/my/account")).getFirst();
        var his = signedIn(resident());

        assertThat(his.prove(hers).statusCode()).isEqualTo(401);
        assertThat(his.post("/my/passkeys/" + key + "/delete").statusCode()).isEqualTo(404);
        assertThat(his.post("/my/passkeys/" + key + "/name", "name", "his").statusCode())
                .isEqualTo(404);
        assertThat(his.get("/my").statusCode()).as("still himself").isEqualTo(200);
        var challenge = her.json("/my/passkeys/challenge", "").body();
        his.json("/my/passkeys/challenge", "");
        assertThat(his.json("/my/passkeys", device().make(challenge, "swapped")).body())
                .contains("NOT_VALID");
        assertThat(Street.found(KEY, her.get("/my/account"))).containsExactly(key);
    }

    @Test
    void a_passkey_is_renamed_and_removed_and_its_removal_ends_all_other_sessions() throws Exception {
        var login = resident();
        var phone = device();
        var at = signedIn(login);
        at.add(phone, "/my", "old name");
        var elsewhere = signedIn(login);
        var key = Street.found(KEY, at.get("/my/account")).getFirst();

        at.post("/my/passkeys/" + key + "/name", "name", "<b>new name</b>");
        assertThat(at.get("/my/account").body()).contains("&lt;b&gt;new name").doesNotContain("old name", "<b>new");
        at.post("/my/passkeys/" + key + "/delete");

        assertThat(elsewhere.get("/my").statusCode()).isEqualTo(302);
        assertThat(at.get("/my").statusCode()).isEqualTo(200);
        assertThat(new Street(port).prove(phone).statusCode()).isEqualTo(401);
        assertThat(purposes(login)).contains("パスキーの名前の変更", "パスキーの削除");
    }

    @Test
    void who_proved_nothing_for_a_while_proves_it_again_before_a_change_and_comes_back() throws Exception {
        var login = resident();
        var at = signedIn(login);
        at.add(device(), "/my", "a");
        var key = Street.found(KEY, at.get("/my/account")).getFirst();
        forgetProof(login);

        assertThat(Street.where(at.post("/my/passkeys/" + key + "/delete")))
                .isEqualTo("/my/confirm?next=%2Fmy%2Faccount");
        assertThat(at.json("/my/passkeys/challenge", "").body())
                .isEqualTo("{\"to\":\"/my/confirm?next=%2Fmy%2Fpasskeys%2Fnew\"}");
        assertThat(Street.where(at.post("/my/recovery-codes"))).startsWith("/my/confirm");
        assertThat(at.post("/my/confirm", "password", "wrong").statusCode()).isEqualTo(422);
        var before = at.session();
        assertThat(Street.where(at.post("/my/confirm", "password", PASSWORD, "next", "/my/passkeys/new")))
                .isEqualTo("/my/passkeys/new");
        assertThat(at.session()).isNotEqualTo(before);
        assertThat(at.get("/my/passkeys/new").statusCode()).isEqualTo(200);
        assertThat(Street.where(at.post("/my/confirm", "password", PASSWORD, "next", "//evil.example")))
                .isEqualTo("/my/account");
    }

    @Test
    void staff_with_a_passkey_are_nobody_until_both_are_shown() throws Exception {
        var login = administrator();
        var key = device();
        signedIn(login).add(key, "/staff", "key");
        var at = new Street(port);

        assertThat(Street.where(at.signIn(login, PASSWORD))).startsWith("/sign-in/rest?next=");
        for (var path : List.of("/staff", "/staff/account", "/staff/passkeys/new", "/staff/register/import")) {
            assertThat(Street.where(at.get(path))).as(path).startsWith("/sign-in/rest");
        }
        assertThat(at.json("/staff/passkeys/challenge", "").statusCode()).isEqualTo(302);
        assertThat(at.json("/sign-in/rest/passkeys/challenge", "").statusCode())
                .as("no further passkey")
                .isEqualTo(400);
        assertThat(Street.where(at.post("/sign-in/rest/password", "password", "another long password")))
                .isEqualTo("/");
        assertThat(at.post("/sign-in/rest/code", "code", "WRONG").statusCode()).isEqualTo(422);

        assertThat(at.prove(key).statusCode()).isEqualTo(200);
        assertThat(at.get("/staff").statusCode()).isEqualTo(200);
    }

    @Test
    void a_recovery_code_stands_in_for_a_lost_passkey_once() throws Exception {
        var login = administrator();
        var office = signedIn(login);
        office.add(device(), "/staff", "lost");
        var codes = Street.found(CODE, office.post("/staff/recovery-codes"));
        assertThat(codes).hasSize(8);
        assertThat(office.get("/staff/account").body()).doesNotContain(codes.getFirst());
        assertThat(jdbc.sql("select count(*) from identity_recovery_code where hash = ?")
                        .param(codes.getFirst())
                        .query(Integer.class)
                        .single())
                .isZero();
        var at = new Street(port);
        at.signIn(login, PASSWORD);

        assertThat(Street.where(at.post("/sign-in/rest/code", "code", codes.getFirst(), "next", "/staff")))
                .as("the owner hears of it")
                .startsWith("/staff/news?next=");
        assertThat(at.get("/staff").statusCode()).isEqualTo(200);

        var again = new Street(port);
        again.signIn(login, PASSWORD);
        assertThat(again.post("/sign-in/rest/code", "code", codes.getFirst()).statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_printed_password_is_changed_before_anything_else() {
        var login = administrator();
        accounts.mustChangePassword(account(login));
        var at = new Street(port);

        assertThat(Street.where(at.signIn(login, PASSWORD))).startsWith("/sign-in/rest");
        assertThat(Street.where(at.get("/staff"))).startsWith("/sign-in/rest");
        assertThat(at.post("/sign-in/rest/password", "password", PASSWORD).statusCode())
                .as("the same")
                .isEqualTo(422);
        assertThat(at.post("/sign-in/rest/password", "password", "short").statusCode())
                .isEqualTo(422);
        assertThat(Street.where(at.post("/sign-in/rest/password", "password", "my very own password")))
                .isEqualTo("/staff");
        assertThat(at.get("/staff").statusCode()).isEqualTo(200);
        assertThat(Street.where(new Street(port).signIn(login, "my very own password")))
                .isEqualTo("/staff");
    }

    @Test
    void signing_in_changes_the_sessions_id_and_voids_forms_from_before() {
        var login = resident();
        var planted = new Street(port);
        planted.get("/my");
        var id = planted.session();
        assertThat(id).isNotEmpty();
        var victim = new Street(port);
        victim.takeSession(id);
        var token = victim.token();

        victim.signIn(login, PASSWORD);

        assertThat(victim.session()).isNotEqualTo(id);
        assertThat(victim.get("/my").statusCode()).isEqualTo(200);
        assertThat(planted.get("/my").statusCode()).isEqualTo(302);
        assertThat(victim.postWith(token, "/my/sessions/end").statusCode())
                .as("a form from before")
                .isEqualTo(403);
        var stranger = signedIn(resident());
        assertThat(victim.postWith(stranger.token(), "/my/sessions/end").statusCode())
                .as("a stranger's token")
                .isEqualTo(403);
        assertThat(victim.get("/my").statusCode()).isEqualTo(200);
    }

    @Test
    void sessions_are_listed_and_ended_one_by_one_or_all_by_nobody_but_their_owner() {
        var login = resident();
        var home = signedIn(login);
        var library = signedIn(login);
        var stranger = signedIn(resident());
        var session = Street.found(SESSION, home.get("/my/account")).getFirst();
        assertThat(home.get("/my/account").body()).doesNotContain(home.session(), library.session());

        assertThat(stranger.post("/my/sessions/" + session + "/end").statusCode())
                .isEqualTo(404);
        assertThat(library.get("/my").statusCode()).isEqualTo(200);
        home.post("/my/sessions/" + session + "/end");
        assertThat(library.get("/my").statusCode()).isEqualTo(302);

        library.signIn(login, PASSWORD);
        home.post("/my/sessions/end");
        assertThat(home.get("/my").statusCode()).isEqualTo(302);
        assertThat(library.get("/my").statusCode()).isEqualTo(302);
        assertThat(stranger.get("/my").statusCode()).isEqualTo(200);
    }

    @Test
    void a_session_ends_at_its_time_whatever_is_clicked() {
        var login = resident();
        var at = signedIn(login);
        assertThat(at.get("/my").body()).contains("data-ends=");

        each(login, session -> {
            Arrival then = session.getRequiredAttribute(Arrival.class.getName());
            session.setAttribute(
                    Arrival.class.getName(),
                    new Arrival(then.id(), then.account(), then.device(), then.at(), then.at()));
        });

        assertThat(Street.where(at.get("/my/account"))).isEqualTo("/sign-in");
        assertThat(Street.where(at.signIn(login, PASSWORD)))
                .as("back to where they were")
                .isEqualTo("/my/account");
    }

    @Test
    void the_counters_code_opens_after_its_wait_once_and_takes_the_lost_ways_away() throws Exception {
        var login = resident();
        var phone = device();
        var at = signedIn(login);
        at.add(phone, "/my", "lost");
        var person = "r" + UUID.randomUUID();
        var clerk = accounts.actor(account(administrator())).orElseThrow();
        assertThat(recovery.give(person, clerk)).isInstanceOf(Recovery.Given.NoAccount.class);
        assertThat(accounts.link(account(login), accounts.issueLinkCode(person, clerk)))
                .isInstanceOf(Accounts.LinkResult.Linked.class);
        var code = ((Recovery.Given.Code) recovery.give(person, clerk)).code();
        var stranger = new Street(port);

        assertThat(recovers(stranger, login, code)).as("before its time").isEqualTo(422);
        assertThat(jdbc.sql("update identity_recovery_code set opens_at = now() where account = ?")
                        .param(account(login))
                        .update())
                .isOne();
        assertThat(recovers(stranger, resident(), code))
                .as("for another account")
                .isEqualTo(422);
        assertThat(recovers(stranger, login, code)).isEqualTo(302);
        assertThat(recovers(stranger, login, code)).as("again").isEqualTo(422);

        assertThat(at.get("/my").statusCode()).as("the sessions are gone").isEqualTo(302);
        assertThat(new Street(port).prove(phone).statusCode())
                .as("and the passkeys")
                .isEqualTo(401);
        var back = new Street(port);
        assertThat(Street.where(back.signIn(login, "another long password"))).startsWith("/my/news");
        assertThat(back.get("/my/news?lang=en").body()).contains("set a new password and removed all passkeys");
        assertThat(Street.where(back.post("/my/news", "next", "/my"))).isEqualTo("/my");
        assertThat(Street.where(new Street(port).signIn(login, "another long password")))
                .isEqualTo("/my");
    }

    @Test
    void the_owner_stops_a_code_that_somebody_else_asked_for() {
        var login = resident();
        var person = "r" + UUID.randomUUID();
        var clerk = accounts.actor(account(administrator())).orElseThrow();
        accounts.link(account(login), accounts.issueLinkCode(person, clerk));
        var code = ((Recovery.Given.Code) recovery.give(person, clerk)).code();
        var at = new Street(port);

        assertThat(Street.where(at.signIn(login, PASSWORD))).startsWith("/my/news");
        assertThat(at.get("/my/news").body()).contains("/my/news/stop");
        at.post("/my/news/stop");

        jdbc.sql("update identity_recovery_code set opens_at = now() where account = ?")
                .param(account(login))
                .update();
        assertThat(recovers(new Street(port), login, code)).isEqualTo(422);
        assertThat(purposes(login)).contains("復旧の番号の取消し");
    }

    @Test
    void a_link_code_links_once() {
        var person = "r" + UUID.randomUUID();
        var code = accounts.issueLinkCode(
                person, accounts.actor(account(administrator())).orElseThrow());

        assertThat(Street.where(signedIn(resident()).post("/my/link", "code", code)))
                .isEqualTo("/my");
        assertThat(signedIn(resident()).post("/my/link", "code", code).statusCode())
                .isEqualTo(422);
    }

    private static int recovers(Street at, String login, String code) {
        return at.post("/recover", "login", login, "code", code, "password", "another long password")
                .statusCode();
    }

    @Test
    void a_new_password_ends_the_other_sessions() {
        var login = resident();
        var home = signedIn(login);
        var library = signedIn(login);

        home.post("/my/account", "old", PASSWORD, "password", "quite another password");

        assertThat(library.get("/my").statusCode()).isEqualTo(302);
        assertThat(home.get("/my").statusCode()).isEqualTo(200);
    }

    @Test
    void whoever_asks_hears_the_same_of_accounts_that_are_there_and_that_are_not() {
        var there = resident();
        var nowhere = UUID.randomUUID() + "@example.jp";
        var at = new Street(port);

        for (int i = 0; i < 7; i++) {
            assertThat(Street.where(at.signIn(there, "wrong wrong wrong")))
                    .isEqualTo(Street.where(at.signIn(nowhere, "wrong wrong wrong")))
                    .contains("problem=wrong");
        }
        assertThat(body(at, "/recover", there)).isEqualTo(body(at, "/recover", nowhere));
        assertThat(Street.where(at.post("/sign-up", "name", "n", "login", there, "password", "a password of somebody")))
                .isEqualTo(Street.where(
                        at.post("/sign-up", "name", "n", "login", nowhere, "password", "a password of somebody")));
        assertThat(jdbc.sql("select name from identity_account where login = ?")
                        .param(there)
                        .query(String.class)
                        .single())
                .isEqualTo("未来 花子");
    }

    private static String body(Street at, String path, String login) {
        return at.post(path, "login", login, "code", "AAAA-BBBB-CCCC-DDDD", "password", "another long password")
                .body()
                .replace(login, "")
                .replaceAll("value=\"[^\"]*\"", "");
    }

    /** As if what was proved had been proved long ago. */
    private void forgetProof(String login) {
        each(login, session -> {
            SecurityContext context = session.getRequiredAttribute(CONTEXT);
            var in = Presence.of(context.getAuthentication()).orElseThrow().in();
            var old = FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
                    .issuedAt(Instant.EPOCH)
                    .build();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(in, null, List.of(old)));
            session.setAttribute(CONTEXT, context);
        });
    }

    private void each(String login, Consumer<Session> change) {
        sessions.findByPrincipalName(login).values().forEach(session -> {
            change.accept(session);
            save(sessions, session);
        });
    }

    @SuppressWarnings("unchecked")
    private static <S extends Session> void save(FindByIndexNameSessionRepository<S> sessions, Session session) {
        sessions.save((S) session);
    }

    private List<@Nullable String> purposes(String login) {
        return jdbc.sql("select purpose from audit_entry where doer = ?")
                .param(account(login).toString())
                .query(String.class)
                .list();
    }

    private Authenticator device() throws Exception {
        return new Authenticator("http://localhost:" + port);
    }

    private Street signedIn(String login) {
        var at = new Street(port);
        assertThat(Street.where(at.signIn(login, PASSWORD))).matches("/my|/staff");
        return at;
    }

    private UUID account(String login) {
        return jdbc.sql("select id from identity_account where login = ?")
                .param(login)
                .query(UUID.class)
                .single();
    }

    private String administrator() {
        var login = UUID.randomUUID().toString();
        accounts.open(true, login, "情報 管理", PASSWORD, "shisei", List.of(new Assignment(Role.ADMINISTRATOR, "*")));
        return login;
    }

    private String resident() {
        var login = UUID.randomUUID() + "@example.jp";
        accounts.open(false, login, "未来 花子", PASSWORD, null, List.of());
        return login;
    }
}
