package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.identity.Role;

/** Passkeys in a real browser, whose device is Chromium's virtual authenticator. */
class PasskeyJourneyTest extends Journey {
    private static final String ADDED = "main a[href$='/passkeys/new']";
    private static final String BUTTON = "main [data-passkey-do]";

    @Test
    void a_resident_adds_a_passkey_proves_more_for_a_procedure_loses_it_and_comes_back() {
        var login = UUID.randomUUID() + "@example.jp";
        accounts.open(false, login, "未来 花子", PASSWORD, null, List.of());
        var hanako = withTelephone();
        device(hanako);
        hanako.open("/sign-in?next=/my/link");
        hanako.signIn(login, PASSWORD);
        hanako.find("#code").fill(linkCode());
        hanako.press("main form[action='/my/link'] button");
        assertThat(hanako.told()).contains("つながりました");

        var codes = addsPasskeyAndPrintsCodes(hanako);
        hanako.press("form.here button");
        hanako.open("/sign-in");
        hanako.press(BUTTON);
        assertThat(hanako.path()).isEqualTo("/my");

        hanako.press("form.here button");
        hanako.open("/sign-in");
        hanako.signIn(login, PASSWORD);
        asksForOwnRecord(hanako);

        comesBackByCode(login, codes.getFirst());
    }

    private List<String> addsPasskeyAndPrintsCodes(Visitor hanako) {
        hanako.open("/my/account");
        hanako.press(ADDED);
        hanako.find("#label").fill("わたしのスマートフォン");
        hanako.press(BUTTON);
        assertThat(hanako.path()).isEqualTo("/my/account");
        assertThat(hanako.text()).contains("わたしのスマートフォン");
        hanako.find("form[action$='/recovery-codes'] button").click();
        hanako.page().waitForSelector("ol .num");
        return hanako.find("ol .num").allInnerTexts();
    }

    /** What was answered before is there after the proof, and is sent. */
    private static void asksForOwnRecord(Visitor hanako) {
        var told = Told.nothing()
                .and("disclosure.kind", "own_data")
                .and("disclosure.subject", "令和7年度の介護保険の記録")
                .and("disclosure.by", "self")
                .and("applicant.phone", "090-1234-5678");
        Walk.begin(hanako, "disclosure");
        Walk.answer(hanako, told);
        hanako.press(".verdict .button--big");
        Walk.answer(hanako, told);
        var page = hanako.path();
        assertThat(hanako.find("#choose input").isDisabled()).isTrue();
        hanako.press("main a[href^='/my/confirm']");
        hanako.press(BUTTON);
        assertThat(hanako.path()).isEqualTo(page);
        assertThat(hanako.text()).contains("令和7年度の介護保険の記録");
        assertThat(Walk.confirm(hanako)).hasSize(1);
    }

    private void comesBackByCode(String login, String code) {
        var elsewhere = atDesk();
        elsewhere.open("/sign-in");
        elsewhere.press("main a[href='/recover']");
        elsewhere.find("#login").fill(login);
        elsewhere.find("#code").fill(code);
        elsewhere.find("#password").fill("mata-aimashou-2026");
        elsewhere.press("main form button");
        assertThat(elsewhere.path()).isEqualTo("/sign-in");
        elsewhere.signIn(login, "mata-aimashou-2026");
        assertThat(elsewhere.path()).isEqualTo("/my/news");
        assertThat(elsewhere.text()).contains("復旧コードが使われました");
        elsewhere.press("main form[action='/my/news'] button");
        elsewhere.open("/my/account");
        elsewhere.find("main details summary").click();
        elsewhere.press("main form[action$='/delete'] button");
        assertThat(elsewhere.told()).contains("パスキーを削除し");
    }

    @Test
    void a_clerk_signs_in_with_password_and_passkey() {
        var clerk = staff(Role.RECEPTION, "shimin");
        var desk = atDesk();
        device(desk);
        desk.open("/sign-in");
        desk.signIn(clerk.login(), PASSWORD);
        desk.open("/staff/account");
        desk.press(ADDED);
        desk.press(BUTTON);
        desk.press("form.here button");
        desk.open("/sign-in?next=/staff/counter");
        desk.find("#login").fill(clerk.login());
        desk.find("#password").fill(PASSWORD);
        desk.press("main form button.button--big:not([data-passkey-do])");
        assertThat(desk.path()).isEqualTo("/sign-in/rest");
        desk.press(BUTTON);
        assertThat(desk.path()).isEqualTo("/staff/counter");
    }

    private String linkCode() {
        var clerk = accounts.actor(staff(Role.RECEPTION, "shimin").account()).orElseThrow();
        return accounts.issueLinkCode(Family.MIRAI.hanako(), clerk);
    }

    /** A telephone that is unlocked whenever it is asked. */
    private static void device(Visitor visitor) {
        var browser = visitor.page().context().newCDPSession(visitor.page());
        browser.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        for (var ability :
                List.of("hasResidentKey", "hasUserVerification", "isUserVerified", "automaticPresenceSimulation")) {
            options.addProperty(ability, true);
        }
        var wanted = new JsonObject();
        wanted.add("options", options);
        browser.send("WebAuthn.addVirtualAuthenticator", wanted);
    }
}
