package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.language.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One person, one matter, two windows. */
class TwoWindowsTest extends Townspeople {
    private static final String MATTER = "setainushi-henko";

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_same_matter_confirmed_anew_is_answered_with_what_was_received() {
        var hanako = program(hanako());
        var interview = told(hanako);

        var first = hanako.apply(interview, "one", MATTER);
        var second = hanako.apply(interview, "another", MATTER);

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(received(interview)).isEqualTo(1);
    }

    @Test
    void two_windows_that_confirm_at_once_hand_it_in_once() {
        var hanako = program(hanako());
        var interview = told(hanako);

        var answers = List.of("one", "another", "a-third").stream()
                .map(key -> CompletableFuture.supplyAsync(() -> hanako.apply(interview, key, MATTER)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers)
                .extracting(Program.Answer::status)
                .isSubsetOf(201, 409)
                .contains(201);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .allSatisfy(answer -> assertThat(answer.type()).startsWith("application/problem+json"));
        assertThat(received(interview)).isEqualTo(1);
    }

    @Test
    void what_was_withdrawn_can_be_submitted_again() {
        var login = hanako();
        var program = program(login);
        var interview = told(program);
        var receipt = program.apply(interview, "one", MATTER)
                .body()
                .at("/applications/0/receipt")
                .asString();
        var hanako = signedIn(login);
        hanako.post("/my/applications/" + receipt + "/withdrawal", Map.of("reason", "まちがい"));

        var again = program.apply(interview, "two", MATTER);

        assertThat(again.body().at("/applications/0/receipt").asString())
                .isNotEmpty()
                .isNotEqualTo(receipt);
    }

    @Test
    void a_draft_stays_one_until_all_that_can_go_online_has_been_submitted() {
        var login = hanako();
        var program = program(login);
        var interview = told(program);
        var hanako = signedIn(login);
        program.apply(interview, "one", MATTER);
        assertThat(hanako.get("/my").page().select("a[href='/my/interviews/" + interview + "']"))
                .as("other matters can still be submitted")
                .isNotEmpty();
    }

    @Test
    void what_is_submitted_altogether_is_no_draft_and_a_withdrawal_makes_it_one_again() {
        var login = hanako();
        var program = program(login);
        var interview = program.interview("disclosure");
        program.tell(
                interview,
                Map.of(
                        "disclosure.kind", "document",
                        "disclosure.subject", "市道の工事の記録",
                        "disclosure.method", "view",
                        "disclosure.post", false,
                        "applicant.phone", "090-1234-5678"));
        var hanako = signedIn(login);
        var draft = "a[href='/my/interviews/" + interview + "']";
        hanako.get("/my/interviews/" + interview);
        assertThat(hanako.get("/my").page().select(draft)).isNotEmpty();

        var applied = program.apply(interview, "one", "kobunsho-kaiji");
        assertThat(applied.status()).as(applied.body().toString()).isEqualTo(201);

        assertThat(hanako.get("/my").page().select(draft)).isEmpty();
        assertThat(hanako.get("/my/interviews/" + interview).said()).contains("すべて申請済みです");
        var receipt = applied.body().at("/applications/0/receipt").asString();
        hanako.post("/my/applications/" + receipt + "/withdrawal", Map.of());
        assertThat(hanako.get("/my").page().select(draft)).isNotEmpty();
    }

    @Test
    void a_withdrawal_that_was_sent_four_times_at_once_is_done_or_said_to_be_late() {
        var login = hanako();
        var receipt = changeOfHead(login);
        var hanako = signedIn(login);

        var replies = IntStream.range(0, 4)
                .mapToObj(_ -> CompletableFuture.supplyAsync(
                        () -> hanako.post("/my/applications/" + receipt + "/withdrawal", Map.of())))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(replies)
                .extracting(Caller.Reply::status)
                .isSubsetOf(200, 409)
                .contains(200);
        assertThat(replies)
                .filteredOn(reply -> reply.status() == 409)
                .allSatisfy(reply -> assertThat(reply.said()).contains("先に変更しました"));
    }

    @Test
    void an_answer_that_was_sent_twice_at_once_leads_to_the_next_question() {
        var caller = new Caller(house(), Language.JA);
        var interview = caller.begin("bereavement");
        var said = Map.of("deceased.birth_date", "昭和18年5月3日");

        var replies = List.of(1, 2, 3, 4).stream()
                .map(_ -> CompletableFuture.supplyAsync(() -> caller.answer(interview, "deceased", said)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(replies).extracting(Caller.Reply::status).containsOnly(200);
    }

    private Caller signedIn(String login) {
        var caller = new Caller(house(), Language.JA);
        caller.signIn(login, PASSWORD);
        return caller;
    }

    private static String told(Program program) {
        var interview = program.interview("bereavement");
        program.tell(interview, Family.CHANGE_OF_HEAD);
        return interview;
    }

    private int received(String interview) {
        return jdbc.sql("select count(*) from procedure_application where interview = ?")
                .param(UUID.fromString(interview))
                .query(Integer.class)
                .single();
    }
}
