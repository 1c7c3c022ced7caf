package org.kaikaku.service.procedure.resident;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.register.ImportResidents;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.service.procedure.application.StatedFact.Source;
import org.kaikaku.service.procedure.interview.Conversations;
import org.kaikaku.service.procedure.interview.Interview;
import org.kaikaku.service.procedure.interview.Interviews;
import org.kaikaku.service.procedure.interview.People;
import org.kaikaku.service.procedure.interview.StartInterview;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

@HouseTest
class ConfirmOnlineTest {
    private static final FactRef PHONE = FactRef.of("applicant.phone");

    @Autowired
    WebApplicationContext house;

    @Autowired
    ImportResidents register;

    @Autowired
    StartInterview start;

    @Autowired
    Interviews interviews;

    @Autowired
    Conversations conversations;

    private Townsman wife;
    private UUID id;

    /** Everything is answered but for papers. */
    @BeforeEach
    void an_interview_that_is_ready() {
        var key = UUID.randomUUID().toString().substring(0, 8);
        var csv = """
                宛名番号,世帯番号,氏名,フリガナ,生年月日,性別,続柄,状態,異動日,郵便番号,住所,支援措置
                %1$s,%1$s,確認 花子,カクニン ハナコ,1946-06-01,女,世帯主,,,000-0001,未来市中央一丁目1番1号,
                """.formatted(key);
        register.from(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
        wife = new Townsman(house, key);
        var interview = start.start("disclosure", People.of(key), wife.actor.account(), null, wife.actor.doer());
        id = interview.id();
        answerAll(interview);
    }

    @Test
    void what_was_confirmed_is_what_is_sent() {
        var version = shown("version");

        assertThat(confirms(version, "sure", "1").getRedirectedUrl()).startsWith("/my/bundles/");
    }

    @Test
    void answers_that_changed_meanwhile_are_shown_anew() {
        var version = shown("version");
        interviews.save(interview().with(Map.of(PHONE, new Answer.Known("090-0000-9999")), Source.ANSWER));

        var answer = confirms(version, "sure", "1");

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(Townsman.text(answer)).contains("答えが変わっています", "090-0000-9999");
        assertThat(confirms(shown("version"), "sure", "1").getStatus()).isEqualTo(302);
    }

    @Test
    void without_the_tick_nothing_is_sent() {
        assertThat(confirms(shown("version")).getStatus()).isEqualTo(422);
    }

    @Test
    void while_a_detail_is_missing_nothing_is_sent() {
        var version = shown("version");
        interviews.save(interview().without(PHONE::equals));

        var answer = confirms(String.valueOf(Integer.parseInt(version) + 1), "sure", "1");

        assertThat(answer.getRedirectedUrl()).isEqualTo("/my/interviews/" + id);
        assertThat(wife.reads("/my/interviews/" + id)).contains("name=\"applicant.phone\"");
    }

    @Test
    void a_link_alone_takes_nobodys_answers_over() {
        var account = FactRef.of("bank.number");
        var anonymous = start.start("bereavement", People.NOBODY, null, null, Doer.ANYONE);
        var died = FactRef.of("deceased.death_date");
        var sent = interviews
                .save(anonymous.with(
                        Map.of(
                                account,
                                new Answer.Known("7654321"),
                                died,
                                new Answer.Known(java.time.LocalDate.of(2026, 11, 1))),
                        Source.ANSWER))
                .id();

        assertThat(wife.reads("/my/interviews/" + sent)).contains("この答えで続けますか").doesNotContain("7654321");
        assertThat(interviews.find(sent).orElseThrow().account()).isNull();
        assertThat(wife.uploads("/my/interviews/" + sent + "/applications", "key", "k")
                        .getRedirectedUrl())
                .isEqualTo("/my/interviews/" + sent);

        wife.sends("/my/interviews/" + sent + "/owner");

        var taken = interviews.find(sent).orElseThrow();
        assertThat(taken.account()).isEqualTo(wife.actor.account());
        assertThat(taken.known()).containsKey(died).doesNotContainKey(account);
    }

    private MockHttpServletResponse confirms(String version, String... more) {
        var fields = new ArrayList<>(List.of("key", UUID.randomUUID().toString(), "version", version));
        ApplyPages.online(conversations.of(interview()), wife.actor)
                .forEach(match ->
                        fields.addAll(List.of("chosen", match.procedure().key() + ":" + match.index())));
        fields.addAll(List.of(more));
        return wife.uploads("/my/interviews/" + id + "/applications", fields.toArray(String[]::new));
    }

    private String shown(String field) {
        var found = Pattern.compile("name=\"" + field + "\" value=\"([^\"]+)\"")
                .matcher(wife.reads("/my/interviews/" + id));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private Interview interview() {
        return interviews.find(id).orElseThrow();
    }

    @Test
    void what_wants_more_than_a_password_is_not_sent_with_a_password_whatever_the_form_says() {
        var person = Objects.requireNonNull(wife.actor.person());
        var interview = start.start("disclosure", People.of(person), wife.actor.account(), null, wife.actor.doer());
        id = interview.id();
        answerAll(interview, "own_data");

        var answer = confirms(shown("version"), "sure", "1");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Townsman.text(answer)).contains("/my/confirm?wanted=LINKED");
    }

    private void answerAll(Interview begun) {
        answerAll(begun, "document");
    }

    private void answerAll(Interview begun, String kind) {
        var interview = interviews.save(
                begun.with(Map.of(FactRef.of("disclosure.kind"), new Answer.Known(kind)), Source.ANSWER));
        for (int screens = 0; screens < 20; screens++) {
            var talk = conversations.of(interview);
            var question = talk.questioning()
                    .next()
                    .or(() -> talk.questioning()
                            .nextDetail(ApplyPages.online(talk, wife.actor).stream()
                                    .map(match -> match.ref())
                                    .toList()));
            if (question.isEmpty()) {
                return;
            }
            var said = new java.util.HashMap<FactRef, Answer>();
            question.get()
                    .facts()
                    .forEach(asked -> said.put(
                            asked.ref(),
                            new Answer.Known(
                                    switch (asked.fact().type()) {
                                        case YESNO -> false;
                                        case CHOICE ->
                                            asked.fact().options().getFirst().key();
                                        case NUMBER -> 1;
                                        case DATE -> java.time.LocalDate.of(2026, 11, 1);
                                        case TEXT, DERIVED -> "文字";
                                    })));
            interview = interviews.save(interview.with(said, Source.ANSWER));
        }
        throw new AssertionError("no end of the questions");
    }
}
