package org.kaikaku.service.procedure.away;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaikaku.e2e.TabletModules;
import org.kaikaku.platform.city.release.CityFolder;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.Fact;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.platform.web.Texts;
import org.kaikaku.service.procedure.counter.Desk;
import org.kaikaku.service.procedure.definition.Catalogue;
import org.kaikaku.service.procedure.definition.Catalogues;
import org.kaikaku.service.procedure.interview.Match;
import org.kaikaku.service.procedure.interview.Office;
import org.kaikaku.service.procedure.interview.Question;
import org.kaikaku.service.procedure.interview.Questioning;
import tools.jackson.databind.json.JsonMapper;

/** The interview at the van and the one in the house: the same screens in the same order, the same procedures by the same days, for any family. */
@Tag("browser")
class AwayTalkTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 3);
    private static final int FAMILIES = 4;
    private static final JsonMapper JSON = new JsonMapper();
    private static final String EVALUATE = """
            ({definitions, event, states, today}) => {
              window.definitions ??= JSON.parse(definitions);
              const talk = new window.Talk(window.definitions, event, today);
              const shown = (question) => question === null ? "" : [question.key, question.index, question.ticks, ...question.facts.map(({ref}) => ref)].join(" ");
              return JSON.parse(states).map((known) => {
                const step = talk.at(known);
                const matches = step.matches();
                const due = ({procedure, due}) => due === null ? `${procedure.deadline !== null}` : `${due.date} ${due.rolledFrom}`;
                const here = matches.filter((match) => match.certain && match.procedure.takenHere);
                return [shown(step.next()), matches.map((match) => `${match.procedure.key} ${match.index} ${match.certain} ${due(match)}`).join(), shown(step.nextDetail(here))];
              });
            }
            """;

    private static final Catalogue CATALOGUE =
            Catalogues.unpublished(CityFolder.check(Path.of("city", "mirai"), List.of(), new ArrayList<>()), DAY);
    private static final AtomicInteger DEADLINES = new AtomicInteger();
    private static final AtomicInteger ROLLED = new AtomicInteger();
    private static String definitions = "";
    private static @Nullable Page page;

    @BeforeAll
    static void the_city_is_in_a_browser() {
        definitions = JSON.writeValueAsString(new WriteDefinitions(new Texts())
                .of(CATALOGUE, CATALOGUE.procedures().keySet(), DAY));
        page = TabletModules.exports("talk.js");
    }

    @AfterAll
    static void the_page_is_closed() {
        if (page != null) {
            page.close();
        }
    }

    @Test
    void every_family_is_asked_the_same_in_the_same_order_and_has_the_same_deadlines() {
        var random = new Random(20261203);
        int screens = 0;
        var events = JSON.readTree(definitions).at("/events");
        assertThat(events.size()).isGreaterThan(3);
        for (var event : events) {
            for (int family = 0; family < FAMILIES; family++) {
                screens += agree(event.at("/key").asString(), random);
            }
        }
        assertThat(screens).isGreaterThan(200);
        assertThat(DEADLINES.get()).isGreaterThan(500);
        assertThat(ROLLED.get()).isGreaterThan(20);
    }

    private static int agree(String event, Random random) {
        var states = new ArrayList<Map<String, Object>>();
        var said = new ArrayList<List<String>>();
        Map<FactRef, Answer> known = new LinkedHashMap<>();
        Optional<Question> question;
        do {
            var questioning = new Questioning(CATALOGUE, event, known, Office.closed(CATALOGUE), DAY);
            var next = questioning.next();
            var detail = questioning.nextDetail(questioning.matches().stream()
                    .filter(match -> match.certain() && Desk.takenHere(match.procedure()))
                    .map(Match::ref)
                    .toList());
            states.add(sent(known));
            said.add(List.of(shown(next), matches(questioning), shown(detail)));
            question = next.or(() -> detail);
            question.ifPresent(screen ->
                    screen.facts().forEach(asked -> known.put(asked.ref(), answer(asked.fact(), random))));
        } while (question.isPresent());
        var told = (List<?>) Objects.requireNonNull(page)
                .evaluate(
                        EVALUATE,
                        Map.of(
                                "definitions",
                                definitions,
                                "event",
                                event,
                                "states",
                                JSON.writeValueAsString(states),
                                "today",
                                DAY.toString()));
        for (int at = 0; at < states.size(); at++) {
            assertThat(told.get(at)).as("%s, known %s", event, states.get(at)).isEqualTo(said.get(at));
        }
        return states.size();
    }

    private static Answer answer(Fact fact, Random random) {
        if (fact.mayBeUnknown() && random.nextInt(8) == 0) {
            return new Answer.Unknown();
        }
        return new Answer.Known(
                switch (fact.type()) {
                    case YESNO -> random.nextBoolean();
                    case CHOICE ->
                        fact.options()
                                .get(random.nextInt(fact.options().size()))
                                .key();
                    case NUMBER -> random.nextInt(Math.min(fact.max(), 3) + 1);
                    case DATE -> DAY.minusDays(random.nextInt(30_000));
                    default -> "未来";
                });
    }

    private static String shown(Optional<Question> question) {
        return question.map(one -> one.key() + " " + one.index() + " " + one.ticks() + " "
                        + String.join(
                                " ", one.refs().stream().map(FactRef::toString).toList()))
                .orElse("");
    }

    private static String matches(Questioning questioning) {
        return String.join(
                ",",
                questioning.matches().stream()
                        .map(match -> match.procedure().key() + " " + match.index() + " " + match.certain() + " "
                                + due(match))
                        .toList());
    }

    private static String due(Match match) {
        var due = match.due();
        DEADLINES.addAndGet(due == null ? 0 : 1);
        ROLLED.addAndGet(due == null || due.rolledFrom() == null ? 0 : 1);
        return due == null ? String.valueOf(match.procedure().deadline() != null) : due.date() + " " + due.rolledFrom();
    }

    private static Map<String, Object> sent(Map<FactRef, Answer> known) {
        var sent = new LinkedHashMap<String, Object>();
        known.forEach((ref, answer) -> sent.put(
                ref.toString(),
                answer instanceof Answer.Known(var value)
                        ? value instanceof LocalDate day ? day.toString() : value
                        : null));
        return sent;
    }
}
