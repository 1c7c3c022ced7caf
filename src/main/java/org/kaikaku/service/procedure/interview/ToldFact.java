package org.kaikaku.service.procedure.interview;

import java.util.List;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.service.procedure.application.StatedFact.Source;
import org.kaikaku.service.procedure.definition.Catalogue;

/** A fact that is known, in words, with where it came from and where it can be changed. */
public record ToldFact(FactRef ref, Text label, Text value, Source source) {

    /** In the order of the city's dictionary. */
    public static List<ToldFact> of(Interview interview, Catalogue catalogue) {
        return catalogue.facts().facts().values().stream()
                .flatMap(fact -> interview.answers().entrySet().stream()
                        .filter(entry -> entry.getKey().fact().equals(fact.key()))
                        .map(entry -> new ToldFact(
                                entry.getKey(),
                                numbered(fact.label(), entry.getKey().index()),
                                FactWords.of(fact, entry.getValue().answer()),
                                entry.getValue().source())))
                .toList();
    }

    private static Text numbered(Text label, int index) {
        return index == 0
                ? label
                : new Text(label.ja() + " " + index, label.easy() + " " + index, label.en() + " " + index);
    }
}
