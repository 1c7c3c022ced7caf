package org.kaikaku.platform.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.identity.passkey.Passkeys;
import org.kaikaku.platform.identity.passkey.RemovePasskey;
import org.springframework.beans.factory.annotation.Autowired;

/** Passkeys at the real door, each way tried with what must not work, too. */
class PasskeysTest extends Doorway {
    private static final Pattern KEY = Pattern.compile("/passkeys/([0-9a-f-]{36})/delete");

    @Autowired
    Passkeys passkeys;

    @Autowired
    RemovePasskey remove;

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
        her.prove(hers);
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
        at.prove(phone);
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
    void who_proved_nothing_for_a_while_proves_it_again_before_a_change_and_comes_back() {
        var login = resident();
        var at = signedIn(login);
        forgetProof(login);

        assertThat(Street.where(at.get("/my/passkeys/new"))).isEqualTo("/my/confirm?next=%2Fmy%2Fpasskeys%2Fnew");
        assertThat(at.json("/my/passkeys/challenge", "").body())
                .isEqualTo("{\"to\":\"/my/confirm?next=%2Fmy%2Fpasskeys%2Fnew\"}");
        assertThat(Street.where(at.post("/my/recovery-codes"))).isEqualTo("/my/confirm?next=%2Fmy%2Faccount");
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
    void where_there_is_a_passkey_the_password_alone_changes_no_way_in() throws Exception {
        var login = resident();
        var phone = device();
        signedIn(login).add(phone, "/my", "a");
        var thief = signedIn(login);
        var key = Street.found(KEY, thief.get("/my/account")).getFirst();

        for (var path :
                List.of("/my/recovery-codes", "/my/passkeys/" + key + "/delete", "/my/passkeys/" + key + "/name")) {
            assertThat(Street.where(thief.post(path, "name", "x"))).as(path).startsWith("/my/confirm?wanted=PASSKEY");
        }
        assertThat(thief.json("/my/passkeys/challenge", "").body()).contains("/my/confirm?wanted=PASSKEY");
        thief.post("/my/confirm", "password", PASSWORD);
        assertThat(Street.where(thief.get("/my/passkeys/new"))).startsWith("/my/confirm?wanted=PASSKEY");

        assertThat(thief.prove(phone).statusCode()).as("the owner").isEqualTo(200);
        assertThat(thief.get("/my/passkeys/new").statusCode()).isEqualTo(200);
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
        assertThat(at.get("/staff/today").statusCode()).isEqualTo(200);
    }

    @Test
    void who_needs_a_passkey_makes_one_before_anything_else_and_keeps_the_last() throws Exception {
        var login = administrator();
        var at = signedIn(login);
        half(login, Rest.FIRST_PASSKEY);

        assertThat(Street.where(at.get("/staff/today"))).startsWith("/sign-in/rest");
        assertThat(at.get("/sign-in/rest").body()).contains("/sign-in/rest/passkeys");
        var challenge = at.json("/sign-in/rest/passkeys/challenge", "").body();
        assertThat(at.json(
                                "/sign-in/rest/passkeys",
                                device().make(challenge.replace("\"challenge\":\"", "\"challenge\":\"A"), "x"))
                        .statusCode())
                .as("another challenge")
                .isEqualTo(422);
        var again = at.json("/sign-in/rest/passkeys/challenge", "").body();
        assertThat(at.json("/sign-in/rest/passkeys?next=/staff/account", device().make(again, "x"))
                        .body())
                .isEqualTo("{\"to\":\"/staff/account\"}");
        assertThat(at.get("/staff/today").statusCode()).isEqualTo(200);

        var actor = accounts.actor(account(login)).orElseThrow();
        var only = passkeys.of(actor.account()).getFirst().id();
        assertThat(remove.remove(only, true, actor)).isEqualTo(RemovePasskey.Result.LAST);
        assertThat(passkeys.any(actor.account())).isTrue();
    }
}
