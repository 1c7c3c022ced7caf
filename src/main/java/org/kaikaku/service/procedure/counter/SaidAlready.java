package org.kaikaku.service.procedure.counter;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.service.procedure.counter.visit.Identification;
import org.kaikaku.service.procedure.definition.Catalogue;

/** What was said while somebody was identified is not asked again, where the city's dictionary has a fact for it. */
final class SaidAlready {
    private static final Map<String, Set<String>> KIN = Map.of(
            "spouse", Set.of("妻", "夫", "配偶者"),
            "child", Set.of("子", "長男", "長女", "二男", "次男", "二女", "次女", "三男", "三女", "息子", "娘", "養子"),
            "parent", Set.of("父", "母"),
            "sibling", Set.of("兄", "弟", "姉", "妹"));

    private SaidAlready() {}

    static Map<FactRef, Answer> of(Identification identification, Catalogue catalogue) {
        var said = new LinkedHashMap<FactRef, Answer>();
        var bereaved = identification.bereaved();
        if (bereaved == null) {
            return said;
        }
        if (bereaved.mourner()) {
            put(said, "applicant.held_funeral", true, catalogue);
        }
        KIN.forEach((option, words) -> {
            if (words.contains(bereaved.relationship()) && hasOption(catalogue, option)) {
                put(said, "applicant.relationship", option, catalogue);
            }
        });
        return said;
    }

    private static boolean hasOption(Catalogue catalogue, String key) {
        return catalogue.facts().fact("applicant.relationship").stream()
                .flatMap(fact -> fact.options().stream())
                .anyMatch(option -> option.key().equals(key));
    }

    private static void put(Map<FactRef, Answer> said, String fact, Object value, Catalogue catalogue) {
        if (catalogue.facts().facts().containsKey(fact)) {
            said.put(FactRef.of(fact), new Answer.Known(value));
        }
    }
}
