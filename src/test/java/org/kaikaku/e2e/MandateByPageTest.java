package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaikaku.platform.audit.JournalLine;
import org.kaikaku.platform.audit.JournalReader;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.language.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Acting for another: as far as it was given, as long as it holds, and nothing beside. */
class MandateByPageTest extends Townspeople {
    private static final String ALL = "LOOK APPLY RECEIVE";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JournalReader journal;

    private String giverLogin = "";
    private String proxyLogin = "";
    private Caller hanako;
    private Caller sakura;

    @BeforeEach
    void a_mother_and_her_daughter() {
        giverLogin = hanako();
        proxyLogin = account("未来 さくら");
        hanako = signedIn(giverLogin);
        sakura = signedIn(proxyLogin);
    }

    @Test
    void given_taken_up_and_confirmed_it_is_used_and_all_of_it_is_told() throws Exception {
        var mandate = inForce("bereavement", ALL);
        act(mandate);
        var interview = acting(mandate, "/life-events/bereavement/interviews", Map.of())
                .path()
                .replace("/subject", "");
        acting(mandate, interview + "/subject", Map.of("who", "the-one"));
        assertThat(sakura.get(interview + "/answers").said()).contains("未来 花子");

        var program = program(proxyLogin).actingFor(mandate);
        var receipt = applied(program);
        var page = sakura.get("/my/applications/" + receipt);

        assertThat(page.status()).isEqualTo(200);
        assertThat(sakura.get("/my").text()).contains(receipt, "未来 花子さんの代わりに手続きをしています");
        assertThat(hanako.get("/my/applications/" + receipt).said()).contains("代理人 未来 さくら(家族)");
        assertThat(hanako.get("/my/record/looks").said()).contains("未来 花子の代理人(家族) 未来 さくら", "代理人として申請の状況を見る");
        assertThat(journal.aboutObject("application/" + receipt))
                .extracting(JournalLine::doer)
                .allSatisfy(doer -> assertThat(doer.forAnother()).isTrue());
        var clerk = signedIn(staff(Role.CASE_WORKER, "shimin").login());
        assertThat(clerk.get("/staff/cases/" + receipt).said()).contains("代理人 未来 さくら(家族)", "未来 花子の代理人(家族) 未来 さくら");
        assertThat(Pdf.text(hanako.get("/my/bundles/" + bundle(receipt) + "/forms.pdf")
                        .bytes()))
                .contains("代理人 未来 さくら(家族)");
    }

    @Test
    void revoked_the_next_click_does_nothing_and_says_so() {
        var mandate = inForce("*", ALL);
        act(mandate);
        var interview = acting(mandate, "/life-events/bereavement/interviews", Map.of())
                .path()
                .replace("/subject", "");
        hanako.post("/my/mandates/" + mandate + "/revocation", Map.of());

        var stopped = acting(mandate, interview + "/subject", Map.of("who", "the-one"));

        assertThat(stopped.status()).isEqualTo(403);
        assertThat(stopped.said()).contains("この代理は終わっています", "何も変わっていません");
        assertThat(people(interview)).as("nobody said who died").contains("supposed");
        assertThat(sakura.get(interview).status()).isEqualTo(403);
        assertThat(act(mandate).status()).isEqualTo(403);
        assertThat(sakura.post("/my/acting/end", Map.of()).status()).isEqualTo(200);
        assertThat(sakura.get(interview).status()).isEqualTo(404);
        // What was begun stays with the person, who goes on with it herself.
        assertThat(hanako.get("/my").page().select("form[action='/my" + interview + "/owner']"))
                .isNotEmpty();
        assertThat(hanako.post("/my" + interview + "/owner", Map.of()).status()).isEqualTo(200);
        assertThat(hanako.get(interview).status()).isEqualTo(200);
    }

    @Test
    void what_was_not_given_is_refused_whatever_is_sent() {
        var mandate = inForce("birth", ALL);
        var own = changeOfHead(giverLogin);
        act(mandate);

        assertThat(acting(mandate, "/life-events/bereavement/interviews", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(sakura.get("/my/applications/" + own).status()).isEqualTo(404);
        assertThat(sakura.get("/my").said()).doesNotContain(own);
        var program = program(proxyLogin).actingFor(mandate);
        assertThat(program.post("/api/v1/interviews", Map.of("lifeEvent", "bereavement"))
                        .status())
                .isEqualTo(403);
        assertThat(program.get("/api/v1/applications/" + own).status()).isEqualTo(404);
    }

    @Test
    void looking_is_not_applying_and_neither_is_receiving() {
        var own = changeOfHead(giverLogin);
        var mandate = inForce("*", "LOOK");
        act(mandate);

        assertThat(sakura.get("/my/applications/" + own).said()).contains(own);
        assertThat(acting(mandate, "/my/applications/" + own + "/withdrawal", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(acting(mandate, "/life-events/birth/interviews", Map.of()).status())
                .isEqualTo(403);
    }

    @Test
    void anothers_mandate_drafts_and_pages_are_not_there() {
        var mandate = inForce("*", ALL);
        var stranger = signedIn(account("隣野 人"));

        assertThat(stranger.get("/my/mandates/" + mandate).status()).isEqualTo(404);
        assertThat(stranger.post("/my/mandates/" + mandate + "/revocation", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(stranger.post("/my/acting", Map.of("mandate", mandate)).status())
                .isEqualTo(403);
        assertThat(sakura.post("/my/mandates/" + mandate + "/confirmation", Map.of())
                        .status())
                .as("only the giver confirms")
                .isEqualTo(404);
        assertThat(sakura.post("/my/mandates/" + mandate + "/renewal", Map.of("until", day(60)))
                        .status())
                .as("only the giver renews")
                .isEqualTo(404);
        act(mandate);
        var begun = acting(mandate, "/life-events/birth/interviews", Map.of()).path();
        assertThat(stranger.get(begun).status()).isEqualTo(404);
    }

    @Test
    void while_acting_ones_own_pages_and_a_further_proxy_are_out_of_reach() {
        var mandate = inForce("*", ALL);
        act(mandate);

        for (var path : List.of("/my/account", "/my/record/looks", "/my/mandates", "/my/mandates/new", "/my/link")) {
            assertThat(sakura.get(path).status()).as(path).isEqualTo(403);
        }
        assertThat(acting(mandate, "/my/mandates", Map.of("kind", "family")).status())
                .as("a proxy's proxy")
                .isEqualTo(403);
    }

    @Test
    void a_page_opened_for_another_does_nothing_once_a_second_window_is_back_at_oneself() {
        var mandate = inForce("*", ALL);
        act(mandate);
        sakura.post("/my/acting/end", Map.of());

        var late = acting(mandate, "/life-events/birth/interviews", Map.of());

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.said()).contains("別の画面で");
        act(mandate);
        assertThat(sakura.post("/life-events/birth/interviews", Map.of()).status())
                .as("a page opened as oneself, sent while acting")
                .isEqualTo(409);
    }

    @Test
    void it_ends_with_its_last_day_and_with_either_life() {
        var past = inForce("*", ALL);
        jdbc.sql("update mandate_mandate set valid_from = valid_from - 90, valid_until = ? where id = ?::uuid")
                .params(LocalDate.now(City.ZONE).minusDays(1), past)
                .update();
        assertThat(act(past).status()).isEqualTo(403);

        var mandate = inForce("*", ALL);
        jdbc.sql("update mandate_mandate set person = ? where id = ?::uuid")
                .params(Family.MIRAI.ichiro(), mandate)
                .update();
        assertThat(act(mandate).status()).as("the giver is dead (民法111条)").isEqualTo(403);
    }

    @Test
    void a_code_is_used_once_by_somebody_else_and_a_wrong_one_says_nothing() {
        var given = send(hanako, "/my/mandates", offer("family", "*", ALL));
        var code = given.page().select("section:has(#code) b.num").text();

        assertThat(hanako.post("/my/mandates/code", Map.of("code", code)).said())
                .contains("自分自身の代理人にはなれません");
        assertThat(sakura.post("/my/mandates/code", Map.of("code", "AAAAA-AAAAA"))
                        .said())
                .contains("使える番号ではありません");
        sakura.post("/my/mandates/acceptance", Map.of("code", code));
        assertThat(signedIn(account("隣野 人"))
                        .post("/my/mandates/code", Map.of("code", code))
                        .said())
                .contains("使える番号ではありません");
        for (int guess = 0; guess < 5; guess++) {
            sakura.post("/my/mandates/code", Map.of("code", "BBBBB-BBBB" + "23456".charAt(guess)));
        }
        assertThat(sakura.post("/my/mandates/code", Map.of("code", code)).said())
                .contains("しばらく入力できません");
    }

    @ParameterizedTest
    @ValueSource(strings = {"guardian", "representative", "king", ""})
    void what_a_clerk_must_see_is_not_given_online(String kind) {
        assertThat(send(hanako, "/my/mandates", offer(kind, "*", ALL)).status()).isEqualTo(422);
    }

    @Test
    void a_professional_says_their_number() {
        var given = send(hanako, "/my/mandates", offer("professional", "*", "APPLY"));
        var code = given.page().select("section:has(#code) b.num").text();

        assertThat(sakura.post("/my/mandates/acceptance", Map.of("code", code)).status())
                .isEqualTo(422);
        var taken = sakura.post(
                "/my/mandates/acceptance",
                Map.of("code", code, "profession", "gyosei-shoshi", "registration", "12345678"));
        assertThat(taken.status()).isEqualTo(200);
        assertThat(hanako.get(taken.path()).said()).contains("行政書士 12345678", "未来 さくら");
    }

    @Test
    void under_protection_it_is_given_at_the_counter_by_a_clerk_who_is_warned_and_never_opens_the_address() {
        Family.HIDDEN.moveInto(register);
        var hidden = signedIn(hanako(Family.HIDDEN));
        assertThat(send(hidden, "/my/mandates", offer("family", "*", ALL)).said())
                .contains("窓口でご相談ください");
        var clerk = signedIn(staff(Role.RECEPTION, "shimin").login());
        var desk = "/staff/counter/people/" + Family.HIDDEN.hanako() + "/mandates";
        assertThat(clerk.get(desk).said()).contains("支援措置の対象です");
        var recorded = offer("family", "*", ALL);
        recorded.putAll(Map.of("named", "未来 さくら", "document", "letter", "dated", day(-1)));
        assertThat(send(clerk, desk, recorded).status())
                .as("without a word on it")
                .isEqualTo(422);
        recorded.put("sure", "1");
        var code = send(clerk, desk, recorded)
                .page()
                .select("section:has(#code) b.num")
                .text();
        var mandate = sakura.post("/my/mandates/acceptance", Map.of("code", code))
                .path()
                .replaceAll(".*/", "");
        var receipt = changeOfHead(hanako(Family.HIDDEN), Family.HIDDEN.changeOfHead());
        act(mandate);

        var page = sakura.get("/my/applications/" + receipt);
        assertThat(page.said()).contains(receipt, "支援措置のため").doesNotContain(Family.HIDDEN.address());
        assertThat(sakura.get("/my/bundles/" + bundle(receipt) + "/forms.pdf").status())
                .isEqualTo(404);
        assertThat(page.text()).doesNotContain("秘湖町");
    }

    @Test
    void a_company_is_acted_for_by_whom_the_commercial_register_names() {
        var clerk = signedIn(staff(Role.RECEPTION, "shimin").login());
        var recorded = offer("representative", "*", ALL);
        clerk.get("/staff/mandates");
        recorded.putAll(Map.of(
                "number",
                "7000012050003",
                "company",
                "株式会社みらい",
                "named",
                "未来 さくら",
                "document",
                "registry",
                "dated",
                day(-3)));
        assertThat(send(clerk, "/staff/mandates", recorded).said()).contains("法人番号として正しくありません");
        recorded.put("number", "7000012050002");
        var code = send(clerk, "/staff/mandates", recorded)
                .page()
                .select("section:has(#code) b.num")
                .text();
        var mandate = sakura.post("/my/mandates/acceptance", Map.of("code", code))
                .path()
                .replaceAll(".*/", "");

        assertThat(act(mandate).text()).contains("株式会社みらいさんの代わり");
        assertThat(clerk.post("/staff/mandates/" + mandate + "/revocation", Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(sakura.get("/my").status()).isEqualTo(403);
    }

    private Caller.Reply act(String mandate) {
        return sakura.post("/my/acting", Map.of("mandate", mandate));
    }

    private Caller.Reply acting(String mandate, String path, Map<String, String> fields) {
        var all = new LinkedHashMap<>(fields);
        all.put("acting-for", mandate);
        return sakura.post(path, all);
    }

    /** Given by Hanako, taken up by Sakura, confirmed. */
    private String inForce(String event, String powers) {
        var given = send(hanako, "/my/mandates", offer("family", event, powers));
        assertThat(given.status()).as(given.said()).isEqualTo(200);
        var code = given.page().select("section:has(#code) b.num").text();
        sakura.post("/my/mandates/acceptance", Map.of("code", code));
        var confirmed = hanako.post(given.path() + "/confirmation", Map.of());
        assertThat(confirmed.said()).contains("有効");
        return given.path().replaceAll(".*/", "");
    }

    /** Each power is a box of its own that is ticked. */
    private static Caller.Reply send(Caller caller, String path, Map<String, String> fields) {
        var once = new LinkedHashMap<>(fields);
        var powers = String.valueOf(once.remove("powers")).replace(" ", "&powers=");
        return caller.post(path + "?powers=" + powers, once);
    }

    private static Map<String, String> offer(String kind, String event, String powers) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("kind", kind);
        fields.put("events", event);
        fields.put("from", day(0));
        fields.put("until", day(30));
        fields.put("powers", powers);
        return fields;
    }

    private static String day(int ahead) {
        return LocalDate.now(City.ZONE).plusDays(ahead).toString();
    }

    private String applied(Program program) {
        var interview = program.interview("bereavement");
        program.tell(interview, Family.CHANGE_OF_HEAD);
        var applied = program.apply(interview, "the-one", "setainushi-henko");
        assertThat(applied.status()).as(applied.body().toString()).isEqualTo(201);
        return applied.body().at("/applications/0/receipt").asString();
    }

    private String bundle(String receipt) {
        return jdbc.sql("select bundle from procedure_application where receipt = ?")
                .param(receipt)
                .query(UUID.class)
                .single()
                .toString();
    }

    private String people(String interview) {
        return jdbc.sql("select people from procedure_interview where id = ?::uuid")
                .param(interview.replaceAll(".*/", ""))
                .query(String.class)
                .single();
    }

    private String account(String name) {
        var login = UUID.randomUUID() + "@example.jp";
        accounts.open(false, login, name, PASSWORD, null, List.of());
        return login;
    }

    private Caller signedIn(String login) {
        var caller = new Caller(house(), Language.JA);
        caller.signIn(login, PASSWORD);
        return caller;
    }
}
