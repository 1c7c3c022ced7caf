package org.kaikaku.service.procedure.families;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kaikaku.platform.calendar.ClosedDays;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.Fact;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.platform.rules.FactType;
import org.kaikaku.platform.rules.Rule;
import org.kaikaku.service.procedure.definition.Catalogue;
import org.kaikaku.service.procedure.interview.Question;
import org.kaikaku.service.procedure.interview.Questioning;

/** A family that answers whatever the pages would ask it, until nothing is left to ask. */
final class Simulation {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate DIED = LocalDate.of(2026, 11, 9);
    private static final int ENDLESS = 80;

    private final Catalogue catalogue;
    private final String event;
    private final Map<FactRef, Object> family;
    private final Map<FactRef, Answer> known = new LinkedHashMap<>();
    private final List<Question> screens = new ArrayList<>();

    Simulation(Catalogue catalogue, String event, Map<FactRef, Object> family) {
        this.catalogue = catalogue;
        this.event = event;
        this.family = family;
    }

    /** Answers from the register first. */
    Simulation withRegister() {
        for (var fact : catalogue.facts().facts().values()) {
            if ("register".equals(fact.from())) {
                refs(fact).forEach(ref -> known.put(ref, new Answer.Known(answer(ref, fact))));
            }
        }
        return this;
    }

    /** Until the list of procedures is complete. */
    Simulation run() {
        return run(Questioning::next);
    }

    /** Until all that can be applied for online has what it needs. */
    Simulation runDetails() {
        screens.clear();
        return run(questioning -> questioning.nextDetail(questioning.applying().stream()
                .filter(ref -> catalogue.procedure(ref.rule()).online())
                .toList()));
    }

    private Simulation run(Function<Questioning, Optional<Question>> ask) {
        for (var question = ask.apply(questioning()); question.isPresent(); question = ask.apply(questioning())) {
            assertThat(question.get().facts()).isNotEmpty();
            screens.add(question.get());
            assertThat(screens).as(this::toString).hasSizeLessThan(ENDLESS);
            for (var asked : question.get().facts()) {
                assertThat(asked.because()).as(() -> asked + "\n" + this).isNotEmpty();
                assertThat(known.put(asked.ref(), new Answer.Known(answer(asked.ref(), asked.fact()))))
                        .as(() -> asked + " was known\n" + this)
                        .isNull();
            }
        }
        return this;
    }

    private Questioning questioning() {
        return new Questioning(catalogue, event, known, ClosedDays.usual(), TODAY);
    }

    Set<Rule.Ref> applying() {
        return Set.copyOf(questioning().applying());
    }

    boolean decided() {
        var verdicts = questioning().findings().verdicts().values();
        return verdicts.stream().allMatch(verdict -> switch (verdict) {
            case APPLIES, DOES_NOT_APPLY -> true;
            case OPEN, UNDECIDED -> false;
        });
    }

    int screens() {
        return screens.size();
    }

    /** Each answer by itself; a tick-box counts as one. */
    int facts() {
        return screens.stream().mapToInt(screen -> screen.facts().size()).sum();
    }

    List<String> screenKeys() {
        return screens.stream().map(Question::key).toList();
    }

    private List<FactRef> refs(Fact fact) {
        var count = catalogue.facts().subjects().get(fact.subject()).repeats();
        if (count == null) {
            return List.of(FactRef.of(fact.key()));
        }
        return java.util.stream.IntStream.rangeClosed(1, (Integer) family.get(FactRef.of(count)))
                .mapToObj(index -> new FactRef(fact.key(), index))
                .toList();
    }

    private Object answer(FactRef ref, Fact fact) {
        return switch (fact.type()) {
            case TEXT -> "未来";
            case DATE -> date(ref);
            case YESNO, CHOICE, NUMBER, DERIVED -> family.get(ref);
        };
    }

    private LocalDate date(FactRef ref) {
        return catalogue.facts().facts().values().stream()
                .filter(fact ->
                        fact.type() == FactType.DERIVED && fact.age().born().equals(ref.fact()))
                .findFirst()
                .map(age -> (age.age().onToday() ? TODAY : DIED)
                        .minusYears((Integer) family.get(new FactRef(age.key(), ref.index()))))
                .orElse(DIED);
    }

    @Override
    public String toString() {
        return "asked %s%nof %s"
                .formatted(
                        screens.stream()
                                .map(screen -> screen.key() + screen.refs())
                                .collect(Collectors.joining(" ")),
                        new TreeSet<>(
                                family.entrySet().stream().map(Object::toString).toList()));
    }
}
