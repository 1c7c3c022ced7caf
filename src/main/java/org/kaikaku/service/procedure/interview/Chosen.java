package org.kaikaku.service.procedure.interview;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.platform.rules.Rule;
import org.kaikaku.service.procedure.application.StatedFact;
import org.kaikaku.service.procedure.application.SubmitApplications.Wanted;

/** What is submitted of an interview: for each procedure the facts that it needs in the city's order, and no others (個人情報の保護に関する法律61条). */
public final class Chosen {
    private Chosen() {}

    public static List<Wanted> of(Conversation talk, Collection<Rule.Ref> refs) {
        return refs.stream().map(ref -> wanted(talk, ref)).toList();
    }

    private static Wanted wanted(Conversation talk, Rule.Ref ref) {
        var procedure = talk.catalogue().procedure(ref.rule());
        var facts = new ArrayList<StatedFact>();
        var order = List.copyOf(talk.catalogue().facts().facts().keySet());
        var inOrder = relevant(talk, ref).stream()
                .sorted(Comparator.comparingInt((FactRef fact) -> order.indexOf(fact.fact()))
                        .thenComparing(FactRef::index))
                .toList();
        for (var fact : inOrder) {
            var given = talk.interview().answers().get(fact);
            if (given != null && given.answer() instanceof Answer.Known(var value)) {
                facts.add(new StatedFact(fact.toString(), stored(value), given.source()));
            }
        }
        return new Wanted(procedure, ref.index(), facts);
    }

    /** Forms, deadline and staff need these; the condition rests on those. */
    private static Set<FactRef> relevant(Conversation talk, Rule.Ref ref) {
        var relevant = new TreeSet<>(talk.questioning().needs(ref));
        var when = talk.catalogue().procedure(ref.rule()).when();
        talk.interview().answers().keySet().stream()
                .filter(fact -> fact.index() == 0 || fact.index() == ref.index())
                .filter(fact -> when.matches("(?s).*\\b" + fact.fact().replace(".", "\\.") + "\\b.*"))
                .forEach(relevant::add);
        return relevant;
    }

    private static Object stored(Object value) {
        return value instanceof java.time.LocalDate date ? date.toString() : value;
    }
}
