package org.kaikaku.service.procedure.counter.talk;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Unseen;
import org.kaikaku.platform.register.PersonId;
import org.kaikaku.platform.register.Register;
import org.kaikaku.platform.register.Resident;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.Fact;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.platform.rules.FactType;
import org.kaikaku.service.procedure.application.StatedFact.Source;
import org.kaikaku.service.procedure.counter.Desk;
import org.kaikaku.service.procedure.counter.SaidAlready;
import org.kaikaku.service.procedure.counter.VisitView;
import org.kaikaku.service.procedure.interview.Question;
import org.kaikaku.service.procedure.interview.QuestionView;
import org.kaikaku.service.procedure.interview.ReadFields;
import org.kaikaku.service.procedure.interview.Reading;
import org.springframework.stereotype.Component;

/** A question as a clerk puts it: it may be left for later, and whoever of the household it names is picked, not typed. */
@Component
class AskAtCounter {
    private static final Unseen WHY =
            new Unseen("ShowVisit, which shows what follows from it, writes a line for each of the household");

    static final String LATER = "later";

    private final Register register;
    private final ReadFields read;

    AskAtCounter(Register register, ReadFields read) {
        this.register = register;
        this.read = read;
    }

    VisitView.Asking asking(Desk desk, Question question, QuestionView view, boolean insist, @Nullable String back) {
        var questioning = desk.talk().questioning();
        return new VisitView.Asking(
                view,
                insist,
                screensDone(desk) + 1,
                desk.fillingForms() ? 0 : Math.max(0, questioning.mostScreensLeft() - 1),
                desk.fillingForms(),
                question.facts().stream().allMatch(asked -> mayLater(asked.fact())),
                back,
                picks(desk, question));
    }

    /** Without what was said while the person was identified. */
    private static int screensDone(Desk desk) {
        var facts = desk.talk().catalogue().facts().facts();
        var before = SaidAlready.of(
                        desk.visit().opening().identification(),
                        desk.talk().event(),
                        desk.talk().catalogue())
                .keySet();
        return (int) desk.talk().interview().answers().entrySet().stream()
                .filter(entry -> entry.getValue().source() == Source.CLERK)
                .map(entry -> entry.getKey())
                .filter(ref -> !before.contains(ref))
                .filter(ref -> facts.containsKey(ref.fact()))
                .map(ref -> Objects.requireNonNullElse(
                                Objects.requireNonNull(facts.get(ref.fact())).screen(), ref.fact())
                        + ref.index())
                .distinct()
                .count();
    }

    /** What is left blank stays open when the clerk says "later"; what was typed wrongly must still be mended. */
    Reading read(Question question, UnaryOperator<@Nullable String> parameter, LocalDate today) {
        boolean later = parameter.apply(LATER) != null;
        var reading = read.read(question, name -> field(question, name, parameter, later), today);
        if (!later) {
            return reading;
        }
        var said = new LinkedHashMap<>(reading.said());
        var problems = new LinkedHashMap<>(reading.problems());
        for (var asked : question.facts()) {
            if (asked.fact().type() == FactType.TEXT
                    && blank(parameter.apply(asked.ref().toString()))) {
                problems.remove(asked.ref());
                said.put(asked.ref(), new Answer.Unknown());
            }
        }
        return new Reading(said, problems);
    }

    private static Optional<String> field(
            Question question, String name, UnaryOperator<@Nullable String> parameter, boolean later) {
        var typed = parameter.apply(name);
        if (typed != null || !later) {
            return Optional.ofNullable(typed);
        }
        if (name.equals(Reading.UNSURE)) {
            return Optional.of("1");
        }
        boolean unknown = name.endsWith("." + Reading.UNKNOWN)
                && blank(parameter.apply(name.substring(0, name.length() - Reading.UNKNOWN.length() - 1)));
        return unknown ? Optional.of("1") : Optional.empty();
    }

    private static boolean blank(@Nullable String typed) {
        return typed == null || typed.isBlank();
    }

    /** A text that no rule depends on may always be written by hand later. */
    private static boolean mayLater(Fact fact) {
        return fact.mayBeUnknown() || fact.type() == FactType.TEXT;
    }

    private List<VisitView.Pick> picks(Desk desk, Question question) {
        var names = livingNames(desk);
        return names.isEmpty()
                ? List.of()
                : question.facts().stream()
                        .filter(asked -> asked.fact().type() == FactType.TEXT)
                        .filter(asked -> asked.ref().subject().equals("household"))
                        .filter(asked -> asked.fact().name().endsWith("_name"))
                        .map(asked -> new VisitView.Pick(
                                asked.ref().toString(), asked.fact().label(), names))
                        .toList();
    }

    private List<String> livingNames(Desk desk) {
        var people = desk.talk().interview().people();
        var of = people.applicant() == null ? people.subject() : people.applicant();
        return Optional.ofNullable(of)
                .flatMap(id -> register.person(new PersonId(id), WHY))
                .flatMap(person -> register.household(person.household(), WHY))
                .map(household -> household.living().stream()
                        .filter(member -> !member.id().value().equals(people.subject()))
                        .map(Resident::name)
                        .toList())
                .orElse(List.of());
    }

    /** The first fact of a question, by which the page finds it again. */
    static FactRef first(Question question) {
        return question.refs().getFirst();
    }

    static Map<FactRef, Reading.Problem> contradiction(FactRef fact) {
        return Map.of(fact, new Reading.Problem("procedure.problem.contradiction", null));
    }
}
