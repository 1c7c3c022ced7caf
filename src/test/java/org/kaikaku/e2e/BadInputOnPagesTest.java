package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.language.Language;
import org.kaikaku.platform.upload.Forged;

class BadInputOnPagesTest extends Townspeople {
    @org.springframework.beans.factory.annotation.Autowired
    org.kaikaku.service.procedure.interview.Interviews interviews;

    private static final int MEGABYTE = 1024 * 1024;

    private Caller caller(Language language) {
        return new Caller(house(), language);
    }

    private Caller hanakoCalls(String login, Language language) {
        var caller = caller(language);
        caller.signIn(login, PASSWORD);
        return caller;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            JA   | 2026年2月30日   | 2月30日という日は、その年にはありません。
            EASY | 2026年2月30日   | 2月30日は その 年に ありません。
            EN   | 2026-02-30     | That year has no day 30 in month 2.
            JA   | 昭和64年1月8日  | その日は昭和ではありません。平成元年1月8日
            EASY | 昭和64年1月8日  | その 日は 昭和では ありません。
            EN   | 昭和64年1月8日  | That day is not in the era you wrote. Did you mean
            JA   | 平成0年1月1日   | 1月1日という日は、その年にはありません。
            JA   | きのう          | 日付として読めません。
            EASY | きのう          | 日にちが わかりません。
            EN   | yesterday       | This is not a date we can read.
            EN   | 1850-01-01      | Days before 1 January 1873 cannot be entered.
            """)
    void a_day_that_cannot_be_is_explained_and_what_was_typed_stays(Language language, String typed, String explained) {
        var caller = caller(language);
        var interview = caller.begin("bereavement");

        var reply = caller.answer(
                interview,
                "deceased",
                Map.of("deceased.birth_date", typed, "deceased.death_date", Family.DIED.toString()));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.said()).contains(explained);
        assertThat(reply.page().select("[name='deceased.birth_date']").attr("value"))
                .isEqualTo(typed);
        assertThat(reply.page().select("[name='deceased.death_date']").attr("value"))
                .isEqualTo(Family.DIED.toString());
        assertThat(caller.get(interview + "/answers").page().select("main tbody tr"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"JA,これから先の日付", "EASY,まだ きて いない 日", "EN,in the future"})
    void nobody_has_died_tomorrow(Language language, String explained) {
        var caller = caller(language);
        var tomorrow = Family.DIED.plusDays(10).toString();
        var reply = caller.answer(caller.begin("bereavement"), "deceased", Map.of("deceased.death_date", tomorrow));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.said()).contains(explained);
    }

    @ParameterizedTest
    @CsvSource({"JA,長すぎます", "EASY,長いです", "EN,too long"})
    void a_text_is_as_long_as_its_field_in_characters_as_people_count_them(Language language, String explained) {
        var caller = caller(language);
        var interview = caller.begin("bereavement");
        var fits = caller.answer(interview, "deceased", Map.of("deceased.name", "𠮷".repeat(80)));
        assertThat(fits.status()).isEqualTo(200);
        var reply = caller.answer(interview, "deceased", Map.of("deceased.name", "𠮷".repeat(81)));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.said()).contains(explained);
        assertThat(reply.page().select("[name='deceased.name']").attr("value")).isEqualTo("𠮷".repeat(81));
    }

    @ParameterizedTest
    @ValueSource(strings = {"未来\u0000一郎", "未来\u0007一郎", "未来\u001B[2J一郎", "未来\u0085一郎"})
    void signs_that_no_name_has_are_refused(String name) {
        var caller = caller(Language.EN);
        var reply = caller.answer(caller.begin("bereavement"), "deceased", Map.of("deceased.name", name));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.said()).contains("signs that cannot be used");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense.fact",
                "deceased.age",
                "child[999].name",
                "child[99999999999999].name",
                "deceased[2].name",
                "[",
                "]a[.b",
                "a.b'; drop table procedure_interview; --"
            })
    void a_forged_fact_is_not_taken(String forged) {
        var caller = caller(Language.JA);
        var interview = caller.begin("bereavement");
        var before = caller.get(interview).said();

        assertThat(caller.answer(interview, "deceased", Map.of(forged, "1")).status())
                .isIn(200, 422);
        assertThat(caller.get(interview + "/answers/" + encoded(forged)).status())
                .isIn(200, 400, 404);

        assertThat(caller.get(interview).said()).isEqualTo(before);
        assertThat(caller.get(interview + "/answers").said()).doesNotContain(forged);
    }

    @Test
    void a_number_of_children_that_no_family_has_is_refused() {
        var caller = caller(Language.EN);
        var interview = caller.begin("bereavement");
        for (var typed : List.of("-1", "1.5", "1000", "99999999999", "many")) {
            var reply = caller.answer(interview, "household", Map.of("household.children_under_18", typed));
            assertThat(reply.status()).as(typed).isEqualTo(422);
            assertThat(reply.said()).as(typed).contains("Please write a number.");
        }
        var counted = caller.answer(interview, "household", Map.of("household.children_under_18", "２人"));
        assertThat(counted.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"JA,ページが見つかりません,最初のページから", "EASY,ページが ありません,はじめの ページから", "EN,Page not found,Start from the first page"})
    void what_is_not_there_and_what_is_somebody_elses_look_the_same(Language language, String title, String next) {
        var receipt = changeOfHead(hanako());
        var bundle = "/my/bundles/" + UUID.randomUUID();
        var stranger = hanakoCalls(hanako(), language);
        var nowhere = stranger.get("/my/applications/R8-999999-9");
        assertThat(nowhere.status()).isEqualTo(404);
        assertThat(nowhere.said()).contains(title, next);

        for (var path : List.of(
                "/my/applications/" + receipt,
                "/my/applications/" + receipt + "/papers/1",
                bundle,
                bundle + "/forms.pdf",
                "/interviews/" + UUID.randomUUID(),
                "/procedures/no-such-procedure",
                "/life-events/no-such-event")) {
            var reply = stranger.get(path);
            assertThat(reply.status()).as(path).isEqualTo(404);
            assertThat(reply.said()).as(path).isEqualTo(nowhere.said());
        }
        var withdrawn = stranger.post("/my/applications/" + receipt + "/withdrawal", Map.of("reason", "mine"));
        assertThat(withdrawn.status()).isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void an_address_that_the_house_does_not_have_is_said_to_be_none(Language language) {
        for (var caller : List.of(caller(language), hanakoCalls(hanako(), language))) {
            var reply = caller.get("/nothing/here");
            assertThat(reply.status()).isEqualTo(404);
            assertThat(reply.page().select("html").attr("lang")).isEqualTo(language.tag());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "JA,このページはご覧いただけません,サインインし直す",
        "EASY,この ページは 見る ことが できません,もう いちど サインイン",
        "EN,You may not see this page,sign in again"
    })
    void a_form_of_another_site_or_of_long_ago_is_refused_with_help(Language language, String title, String next) {
        var caller = caller(language);
        var interview = caller.begin("bereavement");
        var reply = caller.postWithoutToken(
                interview + "/answers",
                Map.of("screen", "deceased", "asked", "deceased.name", "deceased.name", "未来 一郎"));
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.said()).contains(title).containsIgnoringCase(next);
        assertThat(caller.get(interview + "/answers").page().select("main tbody tr"))
                .isEmpty();
    }

    @Test
    void a_resident_does_not_come_into_the_office() {
        var hanako = hanakoCalls(hanako(), Language.JA);
        assertThat(hanako.get("/staff").status()).isEqualTo(403);
        var worker = caller(Language.JA);
        worker.signIn(staff(Role.CASE_WORKER, "zeimu").login(), PASSWORD);
        assertThat(worker.get("/staff/cases/" + changeOfHead(hanako())).status())
                .as("another division's case")
                .isIn(403, 404);
    }

    @Test
    void the_same_confirmation_sent_twice_at_once_is_received_once() {
        var hanako = hanakoCalls(hanako(), Language.JA);
        var interview = hanako.begin("bereavement");
        for (var fact : Family.CHANGE_OF_HEAD.entrySet()) {
            var said = fact.getValue().equals(true) ? "yes" : fact.getValue().toString();
            hanako.answer(interview, "none", Map.of(fact.getKey(), said));
        }
        hanako.get("/my" + interview);
        var id = UUID.fromString(interview.substring(interview.lastIndexOf('/') + 1));
        var version = String.valueOf(interviews.find(id).orElseThrow().version());
        var confirmed = Map.of(
                "key", UUID.randomUUID().toString(), "chosen", "setainushi-henko:0", "sure", "1", "version", version);

        var twice = List.of(
                CompletableFuture.supplyAsync(() -> hanako.post("/my" + interview + "/applications", confirmed)),
                CompletableFuture.supplyAsync(() -> hanako.post("/my" + interview + "/applications", confirmed)));
        var first = twice.get(0).join();
        var second = twice.get(1).join();

        assertThat(first.path()).startsWith("/my/bundles/");
        assertThat(second.path()).isEqualTo(first.path());
        assertThat(second.said()).isEqualTo(first.said());
        assertThat(hanako.get("/my").page().select("main tbody tr")).hasSize(1);
    }

    @Test
    void a_paper_is_a_photo_or_a_pdf_of_at_most_ten_megabytes() {
        var login = hanako();
        var receipt = changeOfHead(login);
        isToBeMended(receipt);
        var hanako = hanakoCalls(login, Language.EN);
        var correction = "/my/applications/" + receipt + "/correction";
        var name = Map.of("household.new_head_name", "未来 健");

        var letter = hanako.post(correction, name, "paper", "a letter".getBytes(StandardCharsets.UTF_8));
        assertThat(letter.status()).isEqualTo(422);
        assertThat(letter.said()).contains("photo (JPEG, PNG) or a PDF");
        var large = hanako.post(correction, name, "paper", photo(11 * MEGABYTE));
        assertThat(large.status()).isEqualTo(422);
        assertThat(large.said()).contains("at most 10 MB each");
        assertThat(large.page().select("[name='household.new_head_name']").attr("value"))
                .as("what was typed stays")
                .isEqualTo("未来 健");
        var taken = hanako.post(correction, name, "paper", Forged.picture("jpg", 1200, 900));
        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.page().select("section:has(#papers) li")).hasSize(1);
    }

    private static byte[] photo(int size) {
        var photo = new byte[size];
        photo[0] = (byte) 0xFF;
        photo[1] = (byte) 0xD8;
        photo[2] = (byte) 0xFF;
        return photo;
    }

    private void isToBeMended(String receipt) {
        var worker = caller(Language.JA);
        worker.signIn(staff(Role.CASE_WORKER, "shimin").login(), PASSWORD);
        var at = "/staff/cases/" + receipt;
        worker.post(at + "/claim", Map.of("version", version(worker.get(at))));
        var plea = Map.of(
                "version", version(worker.get(at)),
                "choice", "correction",
                "reason", "書き直してください。",
                "fact", "household.new_head_name",
                "until", Family.DIED.plusDays(30).toString());
        assertThat(worker.post(at + "/decision", plea).page().select(".error-summary"))
                .isEmpty();
        worker.post(at + "/departure", Map.of("version", version(worker.get(at))));
    }

    private static String version(Caller.Reply page) {
        return page.page().select("main input[name=version]").first().attr("value");
    }

    @Test
    void a_confirmation_of_many_procedures_has_room_for_all_of_them() {
        var hanako = hanakoCalls(hanako(), Language.JA);
        var interview = hanako.begin("bereavement");
        var fields = new LinkedHashMap<String, String>();
        for (int i = 0; i < 150; i++) {
            fields.put("paper:" + i, "");
        }
        fields.put("key", "k");
        var reply = hanako.post("/my" + interview + "/applications", fields, "paper", photo(10));
        assertThat(reply.status()).as("nothing was chosen").isEqualTo(422);
    }

    @Test
    void what_stands_beside_the_questions_takes_no_signs_that_a_database_refuses() {
        var login = hanako();
        var receipt = changeOfHead(login);
        var hanako = hanakoCalls(login, Language.JA);
        var nul = "a\u0000b";
        assertThat(hanako.get("/procedures?q=" + encoded(nul)).status()).isEqualTo(200);
        var reason = Map.of("reason", nul + "長".repeat(5_000));
        assertThat(hanako.post("/my/applications/" + receipt + "/withdrawal", reason)
                        .status())
                .isLessThan(500);
        assertThat(hanako.post("/my/link", Map.of("code", nul)).status()).isEqualTo(422);
        var forged = Map.of("key", nul, "chosen", "setainushi-henko:0");
        var interview = hanako.begin("bereavement");
        assertThat(hanako.post("/my" + interview + "/applications", forged).status())
                .isEqualTo(200);
        var newcomer = caller(Language.JA);
        newcomer.get("/sign-up");
        var account = Map.of("name", nul, "login", UUID.randomUUID() + "@example.jp", "password", PASSWORD);
        assertThat(newcomer.post("/sign-up", account).status()).isEqualTo(422);
        var refused = Map.of("login", nul, "password", nul);
        assertThat(newcomer.post("/sign-in", refused).path()).isEqualTo("/sign-in");
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
