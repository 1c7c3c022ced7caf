package org.kaikaku.service.procedure.counter;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.service.procedure.counter.visit.Identification;
import org.kaikaku.service.procedure.definition.Catalogue;
import org.kaikaku.service.procedure.definition.LifeEvent;

/** What was said while somebody was identified is not asked again, where the life event names a fact for it. */
public final class SaidAlready {
    private SaidAlready() {}

    public static Map<FactRef, Answer> of(Identification identification, LifeEvent event, Catalogue catalogue) {
        var said = new LinkedHashMap<FactRef, Answer>();
        var bereaved = identification.bereaved();
        var died = event.died();
        if (bereaved == null || died == null) {
            return said;
        }
        var mourner = died.mourner();
        if (bereaved.mourner() && mourner != null) {
            said.put(FactRef.of(mourner), new Answer.Known(true));
        }
        var relationship = died.relationship();
        if (relationship != null) {
            catalogue.facts().fact(relationship).stream()
                    .flatMap(fact -> fact.options().stream())
                    .filter(option -> option.saidAs().contains(bereaved.relationship()))
                    .findFirst()
                    .ifPresent(option -> said.put(FactRef.of(relationship), new Answer.Known(option.key())));
        }
        return said;
    }
}
