package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaikaku.platform.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class BadInputToTheApiTest extends Townspeople {
    private static final String PROBLEM = "application/problem+json";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    private Program nobody() {
        return Program.ofNobody(house());
    }

    static Stream<Arguments> facts_that_cannot_be() {
        return Stream.of(
                Arguments.of("nonsense.fact", true),
                Arguments.of("deceased.birth_date[99]", "2026-01-01"),
                Arguments.of("child[100].name", "太郎"),
                Arguments.of("deceased.was_head", "yes"),
                Arguments.of("deceased.insurance", "none-such"),
                Arguments.of("deceased.insurance", 7),
                Arguments.of("household.members_15_or_over", -1),
                Arguments.of("household.members_15_or_over", 21),
                Arguments.of("household.members_15_or_over", "two"),
                Arguments.of("deceased.birth_date", "2026-02-30"),
                Arguments.of("deceased.birth_date", 19430503),
                Arguments.of("deceased.name", List.of("未来", "一郎")),
                Arguments.of("deceased.name", "𠮷".repeat(81)),
                Arguments.of("deceased.name", "未来\u0000一郎"),
                Arguments.of("deceased.name", "未来\u0007一郎"));
    }

    @ParameterizedTest
    @MethodSource("facts_that_cannot_be")
    void a_fact_that_cannot_be_is_named_and_nothing_is_kept(String fact, Object value) {
        var interview = nobody().interview("bereavement");
        var good = Map.of("deceased.kana", "ミライ イチロウ");
        for (var answer : List.of(
                nobody().tell(interview, Map.of(fact, value)),
                nobody().tell(interview, with(Map.copyOf(good), fact, value)),
                nobody().post("/api/v1/matches", Map.of("lifeEvent", "bereavement", "facts", Map.of(fact, value))))) {
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.type()).startsWith(PROBLEM);
            assertThat(answer.text("fact")).isEqualTo(fact);
            assertThat(answer.text("title")).isNotBlank();
        }
        var told = new Caller(house(), org.kaikaku.platform.language.Language.JA)
                .get("/interviews/" + interview + "/answers");
        assertThat(told.page().select("main tbody tr")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ja,そのような項目はありません", "easy,その なまえは ありません", "en,No such fact"})
    void a_problem_is_told_in_the_language_that_was_asked_for(String language, String title) {
        var question = Map.of("lifeEvent", "bereavement", "facts", Map.of("nonsense.fact", 1));
        var answer = nobody().post("/api/v1/matches?lang=" + language, question);
        assertThat(answer.text("title")).isEqualTo(title);
        assertThat(answer.text("detail")).contains("nonsense.fact");
    }

    @Test
    void the_language_may_also_come_from_the_header() {
        var question = "{\"lifeEvent\":\"bereavement\",\"facts\":{\"nonsense.fact\":1}}";
        var answer = nobody().postText("/api/v1/matches", question, "Accept-Language", "en-GB,en;q=0.9");
        assertThat(answer.text("title")).isEqualTo("No such fact");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "{}",
                "{\"lifeEvent\":null,\"facts\":null}",
                "{\"lifeEvent\":\"bereavement\"}",
                "{\"lifeEvent\":\"bereavement\",\"facts\":[]}",
                "{\"lifeEvent\":\"bereavement\",\"facts\":{\"deceased.name\":\"\\ud83d\"}}"
            })
    void a_body_that_cannot_be_read_is_a_problem_of_the_caller(String body) {
        for (var path : List.of("/api/v1/matches", "/api/v1/interviews/" + nobody().interview("birth") + "/answers")) {
            var answer = nobody().postText(path, body);
            assertThat(answer.status()).as(path).isBetween(200, 499);
            if (answer.status() >= 400) {
                assertThat(answer.type()).as(path).startsWith(PROBLEM);
                assertThat(answer.text("title")).as(path).isNotBlank();
            }
        }
    }

    @Test
    void what_is_not_there_is_said_so() {
        var hanako = program(hanako());
        var somebodyElses = changeOfHead(hanako());
        for (var answer : List.of(
                nobody().post("/api/v1/interviews", Map.of("lifeEvent", "no-such-event")),
                nobody().tell(UUID.randomUUID().toString(), Map.of()),
                nobody().get("/api/v1/procedures?lifeEvent=no-such-event"),
                hanako.get("/api/v1/applications/" + somebodyElses),
                hanako.get("/api/v1/applications/nonsense"))) {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.type()).startsWith(PROBLEM);
        }
        assertThat(nobody().tell("not-an-id", Map.of()).status()).isEqualTo(400);
    }

    @Test
    void only_who_signed_in_applies_and_only_with_a_key() {
        var nobody = nobody();
        var interview = nobody.interview("bereavement");
        assertThat(nobody.apply(interview, "k", "setainushi-henko").status()).isEqualTo(401);
        assertThat(nobody.get("/api/v1/applications/R8-000001-1").status()).isEqualTo(401);
        var wrong = Program.with("kaikaku_nobodys", house());
        assertThat(wrong.apply(interview, "k", "setainushi-henko").status()).isEqualTo(401);
        var hanako = program(hanako());
        var keyless = hanako.post("/api/v1/interviews/" + interview + "/applications", Map.of());
        assertThat(keyless.status()).isEqualTo(400);
        assertThat(keyless.text("detail")).contains("Idempotency-Key");
        assertThat(hanako.apply(interview, "k".repeat(201)).status()).isEqualTo(400);
    }

    @Test
    void what_the_forms_still_need_is_listed_and_nothing_is_half_sent() {
        var hanako = program(hanako());
        var interview = hanako.interview("bereavement");
        hanako.tell(interview, Map.of("deceased.was_head", true, "household.members_15_or_over", 2));
        var refused = hanako.apply(interview, "k", "setainushi-henko");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("detail")).contains("household.new_head_name");

        hanako.tell(interview, Family.CHANGE_OF_HEAD);
        assertThat(hanako.apply(interview, "k", "setainushi-henko", "no-such-procedure")
                        .status())
                .isEqualTo(422);
        var applied = hanako.apply(interview, "k", "setainushi-henko");
        assertThat(applied.status()).as(applied.body()::toString).isEqualTo(201);
        assertThat(applied.body().at("/applications")).hasSize(1);
    }

    @Test
    void the_same_key_gives_the_same_receipts_however_often_and_however_fast() {
        var hanako = program(hanako());
        var interview = hanako.interview("bereavement");
        hanako.tell(interview, Family.CHANGE_OF_HEAD);

        var tries = new ArrayList<CompletableFuture<Program.Answer>>();
        for (int i = 0; i < 4; i++) {
            tries.add(CompletableFuture.supplyAsync(() -> hanako.apply(interview, "same", "setainushi-henko")));
        }
        var answers = tries.stream().map(CompletableFuture::join).toList();
        var again = hanako.apply(interview, "same", "setainushi-henko");

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.body()).isEqualTo(again.body());
        });
        var receipt = again.body().at("/applications/0/receipt").asString();
        assertThat(hanako.get("/api/v1/applications/" + receipt).text("state")).isEqualTo("RECEIVED");
    }

    @Test
    void the_same_key_with_other_procedures_is_refused_and_applies_for_nothing_more() {
        var hanako = program(hanako());
        var interview = hanako.interview("bereavement");
        hanako.tell(interview, Family.CHANGE_OF_HEAD);
        var first = hanako.apply(interview, "one", "setainushi-henko");
        assertThat(first.status()).as(first.body()::toString).isEqualTo(201);

        for (var other : List.of(
                hanako.apply(interview, "one", "setainushi-henko", "kokuho-soshitsu"),
                hanako.apply(interview, "one"),
                hanako.post("/api/v1/interviews/" + interview + "/applications", Map.of(), "Idempotency-Key", "one"))) {
            assertThat(other.status()).as(other.body()::toString).isEqualTo(422);
            assertThat(other.type()).startsWith(PROBLEM);
            assertThat(other.text("type")).isEqualTo("urn:kaikaku:problem:key-reused");
        }
        assertThat(hanako.apply(interview, "one", "setainushi-henko", "setainushi-henko")
                        .body())
                .as("named twice it is still the same")
                .isEqualTo(first.body());
    }

    @Test
    void of_two_different_calls_under_one_key_at_the_same_moment_one_is_done() {
        var hanako = program(hanako());
        var interview = hanako.interview("moving-out");
        hanako.tell(interview, Family.STOPPING_THE_WATER);

        var tries = Stream.of(Map.of("procedures", List.of("suido-chushi")), Map.of())
                .map(wanted -> CompletableFuture.supplyAsync(() -> hanako.post(
                        "/api/v1/interviews/" + interview + "/applications", wanted, "Idempotency-Key", "one")))
                .toList();

        assertThat(tries.stream().map(CompletableFuture::join))
                .extracting(Program.Answer::status)
                .containsExactlyInAnyOrder(201, 422);
    }

    @Test
    void the_same_key_begins_one_interview_for_its_caller_and_no_other() {
        var hanako = program(hanako());
        var key = UUID.randomUUID().toString();

        for (var caller : List.of(hanako, nobody())) {
            var tries = new ArrayList<CompletableFuture<Program.Answer>>();
            for (int i = 0; i < 4; i++) {
                tries.add(CompletableFuture.supplyAsync(() -> begin(caller, "moving-out", key)));
            }
            var begun = tries.stream().map(CompletableFuture::join).toList();
            assertThat(begun).extracting(Program.Answer::status).containsOnly(201);
            assertThat(begun)
                    .extracting(answer -> answer.text("id"))
                    .containsOnly(begun.getFirst().text("id"));
            var other = begin(caller, "birth", key);
            assertThat(other.status()).isEqualTo(422);
            assertThat(other.text("type")).isEqualTo("urn:kaikaku:problem:key-reused");
        }

        var others = List.of(
                hanako,
                nobody(),
                program(hanako()),
                program(staff(Role.RECEPTION, "shimin").login()));
        assertThat(others.stream()
                        .map(caller -> begin(caller, "moving-out", key).text("id")))
                .as("each has its own")
                .doesNotHaveDuplicates();
        assertThat(hanako.post("/api/v1/interviews", Map.of("lifeEvent", "birth"))
                        .text("id"))
                .as("without a key each call begins one")
                .isNotEqualTo(hanako.post("/api/v1/interviews", Map.of("lifeEvent", "birth"))
                        .text("id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "order-17", "1-1-1-1-1"})
    void what_nobody_signed_in_for_has_no_key_that_could_be_guessed(String key) {
        var answer = begin(nobody(), "moving-out", key);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("detail")).contains("UUID");
        assertThat(begin(program(hanako()), "moving-out", key).status()).isEqualTo(201);
    }

    private static Program.Answer begin(Program caller, String event, String key) {
        return caller.post("/api/v1/interviews", Map.of("lifeEvent", event), "Idempotency-Key", key);
    }

    @Test
    void the_description_names_what_there_is_and_all_that_there_is() {
        var description = nobody().get("/openapi.json");
        assertThat(description.status()).isEqualTo(200);
        var documented = new TreeSet<String>();
        description
                .body()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method ->
                                documented.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));

        var there = new TreeSet<String>();
        handlers.getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/v1/"))
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> there.add(method.name() + " " + path))));

        assertThat(documented).isEqualTo(there);
        assertThat(documented)
                .contains(
                        "GET /api/v1/life-events",
                        "GET /api/v1/procedures",
                        "GET /api/v1/facts",
                        "POST /api/v1/matches",
                        "POST /api/v1/interviews",
                        "POST /api/v1/interviews/{id}/answers",
                        "POST /api/v1/interviews/{id}/applications",
                        "GET /api/v1/applications/{receipt}");
    }
}
