package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The chat for programs; each answer is held against the description of the API too. */
class TalkByApiTest extends Townspeople {
    private static final String TALKS = "/api/v1/talks";

    private Program nobody() {
        return Program.ofNobody(house());
    }

    private static Map<String, String> question(String asked) {
        return Map.of("question", asked);
    }

    private static JsonNode last(Program.Answer talk) {
        var turns = talk.body().path("turns");
        return turns.get(turns.size() - 1);
    }

    @Test
    void a_question_about_a_desk_leads_to_its_times() {
        var talk = nobody().post(TALKS, question("おくやみコーナーを予約したい"));

        assertThat(talk.status()).isEqualTo(201);
        assertThat(last(talk).at("/answers/0/source").asString()).isEqualTo("/appointments/desks/okuyami");
        assertThat(last(talk).at("/answers/0/begin/kind").asString()).isEqualTo("APPOINTMENT");
        var page = new Caller(house(), org.kaikaku.platform.language.Language.JA)
                .get(last(talk).at("/answers/0/begin/path").asString());
        assertThat(page.page().text()).contains("おくやみコーナー");
    }

    @Test
    void two_close_answers_are_asked_back_about_and_one_is_chosen() {
        var talk = nobody().post(TALKS, question("マイナンバーカード"));
        assertThat(last(talk).path("outcome").asString()).isEqualTo("ASKED_BACK");

        var chosen = nobody().post(TALKS + "/" + talk.text("id") + "/choices", Map.of("answer", "faq/mynumber-card"));

        assertThat(chosen.status()).isEqualTo(200);
        assertThat(last(chosen).path("outcome").asString()).isEqualTo("ANSWERED");
        assertThat(last(chosen).at("/answers/0/begin/path").asString()).isEqualTo("/appointments/desks/mynumber");
        assertThat(nobody().get(TALKS + "/" + talk.text("id")).body()).isEqualTo(chosen.body());
        assertThat(nobody().post(TALKS + "/" + talk.text("id") + "/choices", Map.of("answer", "faq/none"))
                        .text("type"))
                .endsWith(":choice");
    }

    @Test
    void a_key_begins_once_and_only_one_that_nobody_can_guess() {
        var key = UUID.randomUUID().toString();
        var first = nobody().post(TALKS, question("ごみの分け方"), "Idempotency-Key", key);

        assertThat(nobody().post(TALKS, question("ごみの分け方"), "Idempotency-Key", key)
                        .body())
                .isEqualTo(first.body());
        assertThat(nobody().post(TALKS, question("転入届"), "Idempotency-Key", key).text("type"))
                .endsWith(":key-reused");
        assertThat(nobody().post(TALKS, question("転入届"), "Idempotency-Key", "1").status())
                .isEqualTo(400);
    }

    @Test
    void what_nothing_answers_is_handed_over_to_a_person_once() {
        var talk = nobody().post(TALKS, question("宇宙船の格納庫を借りたい"));
        assertThat(last(talk).path("outcome").asString()).isEqualTo("UNKNOWN");
        var over = TALKS + "/" + talk.text("id") + "/inquiries";
        var wanted = new HashMap<String, Object>(Map.of("text", "いくらですか", "callBack", true));

        assertThat(nobody().post(over, wanted).text("type")).endsWith(":inquiry-reach");
        wanted.put("reach", "0000-00-0000");
        var taken = nobody().post(over, wanted, "Idempotency-Key", "1");
        var again = nobody().post(over, wanted, "Idempotency-Key", "1");

        assertThat(taken.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(taken.body());
        assertThat(nobody().get("/api/v1/inquiries/" + taken.text("id")).body()).isEqualTo(taken.body());
        assertThat(taken.body()
                        .path("said")
                        .valueStream()
                        .map(said -> said.path("text").asString()))
                .containsExactly("・宇宙船の格納庫を借りたい", "いくらですか");
        wanted.put("text", "どこですか");
        assertThat(nobody().post(over, wanted, "Idempotency-Key", "1").text("type"))
                .endsWith(":key-reused");
        wanted.put("text", " ");
        assertThat(nobody().post(over, wanted).text("type")).endsWith(":inquiry-text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"question\": null}", "{\"question\": \" \\u0000\"}", "{\"question\": [1]}", "[]", "?"})
    void a_question_that_is_none_is_refused(String body) {
        assertThat(nobody().postText(TALKS, body).status()).isIn(400, 422);
    }

    @Test
    void one_that_is_too_long_is_refused_and_nobody_reads_what_is_not_there() {
        assertThat(nobody().post(TALKS, question("長".repeat(201))).text("type")).endsWith(":question");
        var nowhere = TALKS + "/" + UUID.randomUUID();
        for (var answer : List.of(
                nobody().get(nowhere),
                nobody().post(nowhere + "/questions", question("ごみ")),
                nobody().post(nowhere + "/choices", Map.of("answer", "faq/hachi")),
                nobody().post(nowhere + "/inquiries", Map.of("text", "ごみ")),
                nobody().get("/api/v1/inquiries/" + UUID.randomUUID()))) {
            assertThat(answer.status()).isEqualTo(404);
        }
        assertThat(nobody().get(TALKS + "/x").status()).isEqualTo(400);
    }
}
