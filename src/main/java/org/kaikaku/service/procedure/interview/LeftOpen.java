package org.kaikaku.service.procedure.interview;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.service.procedure.definition.Catalogue;
import org.kaikaku.service.procedure.definition.LifeEvent;

/**
 * 支援措置: what the register keeps to itself is known to be left open, so that the interview does not ask for it. The office has it
 * already, and who is under protection need not write it down once more. Forms say that it was left out.
 */
final class LeftOpen {
    private LeftOpen() {}

    /**
     * @param applicant whether the register keeps silent about where the applicant lives
     * @param subject whether it does about the one to whom it happened
     */
    static Map<FactRef, Answer> of(boolean applicant, boolean subject, LifeEvent event, Catalogue catalogue) {
        var open = new LinkedHashMap<FactRef, Answer>();
        if (!applicant && !subject) {
            return open;
        }
        for (var fact : catalogue.facts().facts().values()) {
            boolean several = catalogue.facts().count(fact.subject()).isPresent();
            boolean ofSubject = event.died() != null && !fact.subject().equals("applicant");
            if (!several
                    && fact.keptByRegister()
                    && event.filledByRegister(fact.subject(), false)
                    && (ofSubject ? subject : applicant)) {
                open.put(FactRef.of(fact.key()), new Answer.Unknown());
            }
        }
        return open;
    }
}
