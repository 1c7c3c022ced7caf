package org.kaikaku.service.procedure.correction;

import java.util.Optional;
import java.util.Set;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.service.procedure.application.Application;
import org.kaikaku.service.procedure.application.Application.CorrectionAsked;
import org.kaikaku.service.procedure.definition.Catalogue;
import org.kaikaku.service.procedure.interview.Question;

/** The facts that the office asked to state again, as a question: the same for the applicant and for a clerk who writes down what they say. */
public final class CorrectionQuestion {
    private CorrectionQuestion() {}

    /** @return empty where no correction is waited for, or only a paper */
    public static Optional<Question> of(Application application, Catalogue catalogue) {
        if (!(application instanceof CorrectionAsked asked)) {
            return Optional.empty();
        }
        var again = asked.request().facts().stream()
                .map(FactRef::parse)
                .flatMap(ref -> catalogue.facts().fact(ref.fact()).stream()
                        .map(fact -> new Question.Asked(ref, fact, Set.of())))
                .toList();
        return again.isEmpty()
                ? Optional.empty()
                : Optional.of(new Question(
                        "correction",
                        again.getFirst().ref().index(),
                        again.getFirst().fact().label(),
                        false,
                        again));
    }
}
