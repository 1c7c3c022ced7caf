package org.kaikaku.service.procedure.portal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.Fact;
import org.kaikaku.platform.rules.FactProblem;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.platform.rules.Rule;
import org.kaikaku.service.procedure.definition.Catalogue;
import org.kaikaku.service.procedure.definition.PortalForm;
import org.kaikaku.service.procedure.definition.Procedure;
import org.kaikaku.service.procedure.interview.Office;
import org.kaikaku.service.procedure.interview.Question;
import org.kaikaku.service.procedure.interview.Questioning;
import org.kaikaku.service.procedure.interview.Reading;

/** What the answers to a form of the portal mean here: facts, each read as the pages read what people type, and whether the procedure applies. */
final class Understand {
    private final Catalogue catalogue;
    private final PortalForm form;
    private final Procedure procedure;
    private final LocalDate today;
    private final List<Wrong> wrong = new ArrayList<>();
    private final Map<FactRef, Answer> said = new LinkedHashMap<>();

    private Understand(Catalogue catalogue, PortalForm form, LocalDate today) {
        this.catalogue = catalogue;
        this.form = form;
        this.procedure = catalogue.procedure(form.procedure());
        this.today = today;
    }

    /** @param wrong why it cannot become an application; empty where it can */
    record Understood(Rule.Ref ref, Map<FactRef, Answer> said, List<Wrong> wrong) {}

    static Understood of(Catalogue catalogue, PortalForm form, Map<String, String> answers, LocalDate today) {
        return new Understand(catalogue, form, today).understood(answers);
    }

    private Understood understood(Map<String, String> answers) {
        var ref = new Rule.Ref(procedure.key(), procedure.per() == null ? 0 : 1);
        given();
        form.items().forEach(item -> read(item, answers.getOrDefault(item.item(), "")));
        answers.keySet().stream()
                .filter(item -> form.item(item).isEmpty())
                .forEach(item -> wrong.add(Wrong.of("item-unknown")));
        if (wrong.isEmpty()) {
            fits(ref);
        }
        return new Understood(ref, Map.copyOf(said), List.copyOf(wrong));
    }

    private void given() {
        if (procedure.per() != null) {
            catalogue
                    .facts()
                    .count(procedure.per())
                    .ifPresent(count -> said.put(FactRef.of(count.key()), new Answer.Known(1)));
        }
        form.given().forEach((fact, value) -> said.put(ref(fact), new Answer.Known(value)));
    }

    private FactRef ref(String fact) {
        return new FactRef(fact, fact.startsWith(procedure.per() + ".") ? 1 : 0);
    }

    private void read(PortalForm.Item item, String value) {
        var fact = catalogue.facts().fact(item.fact()).orElseThrow();
        if (value.isEmpty()) {
            empty(item, fact);
            return;
        }
        var ref = ref(item.fact());
        typed(item, value)
                .ifPresentOrElse(
                        typed -> {
                            var question = new Question(
                                    fact.key(), ref.index(), fact.label(), false, List.of(asked(ref, fact)));
                            var reading = Reading.of(
                                    question,
                                    field -> field.equals(ref.toString()) ? Optional.of(typed) : Optional.empty(),
                                    today);
                            said.putAll(reading.said());
                            reading.problems()
                                    .values()
                                    .forEach(problem -> wrong.add(new Wrong(kind(problem), item.item())));
                        },
                        () -> wrong.add(new Wrong(item.format() == null ? "choose" : "date", item.item())));
    }

    private static Question.Asked asked(FactRef ref, Fact fact) {
        return new Question.Asked(ref, fact, Set.of());
    }

    private void empty(PortalForm.Item item, Fact fact) {
        if (!item.optional()) {
            wrong.add(new Wrong("empty", item.item()));
        } else if (fact.mayBeUnknown()) {
            said.put(ref(item.fact()), new Answer.Unknown());
        }
    }

    /** As somebody would type it into the page; empty where the mapping has no such value. */
    private static Optional<String> typed(PortalForm.Item item, String value) {
        if (item.format() != null) {
            return date(item.format(), value);
        }
        return item.codes().isEmpty()
                ? Optional.of(value)
                : Optional.ofNullable(item.codes().get(value));
    }

    /** The 30th of February would be read as the 28th. */
    private static Optional<String> date(String format, String value) {
        try {
            var shape = DateTimeFormatter.ofPattern(format, Locale.ROOT);
            var date = LocalDate.parse(value, shape);
            return shape.format(date).equals(value) ? Optional.of(date.toString()) : Optional.empty();
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    /** {@code procedure.problem.date} is a date here too. */
    private static String kind(Reading.Problem problem) {
        return problem.key().substring(problem.key().lastIndexOf('.') + 1).replace("-or-unknown", "");
    }

    private void fits(Rule.Ref ref) {
        try {
            catalogue.rules().check(said, today);
        } catch (FactProblem problem) {
            wrong.add(new Wrong("contradiction", itemOf(problem.fact())));
            return;
        }
        var questioning = new Questioning(catalogue, form.event(), said, Office.closed(catalogue), today);
        if (!questioning.applying().contains(ref)) {
            wrong.add(Wrong.of("not-for"));
        }
        questioning.needs(ref).stream()
                .filter(fact -> !said.containsKey(fact))
                .forEach(fact -> wrong.add(new Wrong("empty", itemOf(fact.toString()))));
    }

    private String itemOf(String fact) {
        return form.items().stream()
                .filter(item -> ref(item.fact()).toString().equals(fact))
                .map(PortalForm.Item::item)
                .findFirst()
                .orElse(fact);
    }
}
