package org.kaikaku.platform.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Recovery;
import org.springframework.beans.factory.annotation.Autowired;

/** Getting back in, for the owner and for nobody else. */
class RecoveryTest extends Doorway {
    private static final Pattern CODE = Pattern.compile("class=\"num\">([0-9A-Z-]+)<");

    @Autowired
    Recovery recovery;

    @Test
    void a_recovery_code_stands_in_for_a_lost_passkey_once() throws Exception {
        var login = administrator();
        var office = signedIn(login);
        var lost = device();
        office.add(lost, "/staff", "lost");
        office.prove(lost);
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
        assertThat(at.get("/staff/today").statusCode()).isEqualTo(200);
        assertThat(at.get("/staff/passkeys/new").statusCode())
                .as("and may add another")
                .isEqualTo(200);

        var again = new Street(port);
        again.signIn(login, PASSWORD);
        assertThat(again.post("/sign-in/rest/code", "code", codes.getFirst()).statusCode())
                .isEqualTo(422);
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

    @Test
    void a_printed_password_is_changed_before_anything_else() {
        var login = administrator();
        accounts.mustChangePassword(account(login));
        var at = new Street(port);

        assertThat(Street.where(at.signIn(login, PASSWORD))).startsWith("/sign-in/rest");
        assertThat(Street.where(at.get("/staff/today"))).startsWith("/sign-in/rest");
        assertThat(at.post("/sign-in/rest/password", "password", PASSWORD).statusCode())
                .as("the same")
                .isEqualTo(422);
        assertThat(at.post("/sign-in/rest/password", "password", "short").statusCode())
                .isEqualTo(422);
        assertThat(Street.where(at.post("/sign-in/rest/password", "password", "my very own password")))
                .isEqualTo("/staff");
        assertThat(at.get("/staff/today").statusCode()).isEqualTo(200);
        assertThat(Street.where(new Street(port).signIn(login, "my very own password")))
                .isEqualTo("/staff");
    }

    private static int recovers(Street at, String login, String code) {
        return at.post("/recover", "login", login, "code", code, "password", "another long password")
                .statusCode();
    }

    private static String body(Street at, String path, String login) {
        return at.post(path, "login", login, "code", "AAAA-BBBB-CCCC-DDDD", "password", "another long password")
                .body()
                .replace(login, "")
                .replaceAll("value=\"[^\"]*\"", "");
    }
}
