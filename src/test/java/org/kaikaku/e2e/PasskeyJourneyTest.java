package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.identity.session.Arrival;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** Passkeys in a real browser, whose device is Chromium's virtual authenticator. */
class PasskeyJourneyTest extends Journey {
    private static final String ADDED = "main a[href$='/passkeys/new']";
    private static final String BUTTON = "main [data-passkey-do]";

    @Autowired
    FindByIndexNameSessionRepository<? extends Session> sessions;

    @Autowired
    Clock clock;

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

        addsPasskey(hanako);
        hanako.openMenu();
        hanako.press("form.here button");
        hanako.open("/sign-in");
        hanako.press(BUTTON);
        assertThat(hanako.path()).isEqualTo("/my");
        var codes = printsCodes(hanako);

        hanako.open("/my");
        hanako.openMenu();
        hanako.press("form.here button");
        hanako.open("/sign-in");
        hanako.signIn(login, PASSWORD);
        asksForOwnRecord(hanako);

        comesBackByCode(login, codes.getFirst());
    }

    private static void addsPasskey(Visitor hanako) {
        hanako.open("/my/account");
        hanako.press(ADDED);
        hanako.find("#label").fill("わたしのスマートフォン");
        hanako.press(BUTTON);
        assertThat(hanako.path()).isEqualTo("/my/account");
        assertThat(hanako.text()).contains("わたしのスマートフォン");
    }

    /** Shown in the answer to a form, so no page to look at in other languages. */
    private static List<String> printsCodes(Visitor hanako) {
        hanako.open("/my/account");
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
        assertThat(elsewhere.text()).contains("パスキーはまだありません").doesNotContain("わたしのスマートフォン");
    }

    @Test
    void a_clerk_signs_in_with_password_and_passkey_and_finds_again_what_was_written_when_the_time_was_over() {
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
        bothFactors(desk, clerk.login());
        assertThat(desk.path()).isEqualTo("/staff/counter");

        ends(clerk.login(), clock.instant().plus(Duration.ofMinutes(5)));
        desk.open("/staff/account");
        assertThat(desk.find("[data-ends]").isVisible()).isTrue();
        desk.find("main details summary").click();
        desk.find("main details input[name=name]").fill("書きかけの名前");
        ends(clerk.login(), clock.instant());
        desk.press("header a[href='/staff/counter'], header a.keep");
        assertThat(desk.path()).isEqualTo("/sign-in");
        bothFactors(desk, clerk.login());
        desk.open("/staff/account");
        assertThat(desk.find("main details input[name=name]").inputValue()).isEqualTo("書きかけの名前");
    }

    private static void bothFactors(Visitor desk, String login) {
        desk.find("#login").fill(login);
        desk.find("#password").fill(PASSWORD);
        desk.press("main form button.button--big");
        assertThat(desk.path()).isEqualTo("/sign-in/rest");
        desk.press(BUTTON);
    }

    private void ends(String login, Instant when) {
        sessions.findByPrincipalName(login).values().forEach(session -> {
            Arrival then = session.getRequiredAttribute(Arrival.class.getName());
            session.setAttribute(
                    Arrival.class.getName(), new Arrival(then.id(), then.account(), then.device(), then.at(), when));
            save(sessions, session);
        });
    }

    @SuppressWarnings("unchecked")
    private static <S extends Session> void save(FindByIndexNameSessionRepository<S> sessions, Session session) {
        sessions.save((S) session);
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
