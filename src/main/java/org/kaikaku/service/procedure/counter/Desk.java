package org.kaikaku.service.procedure.counter;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.platform.rules.Rule;
import org.kaikaku.service.procedure.counter.visit.Visit;
import org.kaikaku.service.procedure.definition.Procedure;
import org.kaikaku.service.procedure.interview.Conversation;
import org.kaikaku.service.procedure.interview.Match;
import org.kaikaku.service.procedure.interview.Question;

/** A visit with its interview: what is applied for here, and what must still be asked for that. */
public record Desk(Visit visit, Conversation talk) {

    /** Certain, the city's own, and taken in here. On paper: what came, whatever the rules say of it. */
    public List<Match> here() {
        if (visit.opening().onPaper()) {
            return visit.opening().procedures().stream()
                    .map(talk.catalogue()::procedure)
                    .flatMap(this::onPaper)
                    .toList();
        }
        return talk.questioning().matches().stream()
                .filter(Match::certain)
                .filter(match -> takenHere(match.procedure()))
                .toList();
    }

    public List<Rule.Ref> refs() {
        return here().stream().map(Match::ref).toList();
    }

    public Optional<Question> question() {
        if (visit.opening().onPaper()) {
            return counts().or(() -> talk.questioning().nextDetail(refs()));
        }
        return talk.questioning().next().or(() -> talk.questioning().nextDetail(refs()));
    }

    /** Whether what is asked now only fills forms. */
    public boolean fillingForms() {
        return visit.opening().onPaper() || talk.questioning().next().isEmpty();
    }

    public static boolean takenHere(Procedure procedure) {
        return procedure.kind() == Procedure.Kind.CITY
                && (procedure.channels().contains(Procedure.Channel.COUNTER)
                        || procedure.channels().contains(Procedure.Channel.ONLINE));
    }

    /** How many children or dogs the papers are about must be known before anything about each of them. */
    private Optional<Question> counts() {
        return visit.opening().procedures().stream()
                .flatMap(key -> count(talk.catalogue().procedure(key)).stream())
                .filter(fact -> !talk.interview().answers().containsKey(fact))
                .findFirst()
                .flatMap(talk.questioning()::again);
    }

    private Optional<FactRef> count(Procedure procedure) {
        return Optional.ofNullable(procedure.per())
                .flatMap(talk.catalogue().facts()::count)
                .map(fact -> FactRef.of(fact.key()));
    }

    private java.util.stream.Stream<Match> onPaper(Procedure procedure) {
        var count = count(procedure);
        if (count.isEmpty()) {
            return java.util.stream.Stream.of(match(procedure, 0));
        }
        int all = talk.interview().known().get(count.get()) instanceof Answer.Known(Integer number) ? number : 0;
        return IntStream.rangeClosed(1, all).mapToObj(index -> match(procedure, index));
    }

    /** With its deadline, where the facts say so. */
    private Match match(Procedure procedure, int index) {
        return talk.questioning().matches().stream()
                .filter(match -> match.procedure().key().equals(procedure.key()) && match.index() == index)
                .findFirst()
                .orElseGet(() -> new Match(procedure, index, null, true));
    }
}
