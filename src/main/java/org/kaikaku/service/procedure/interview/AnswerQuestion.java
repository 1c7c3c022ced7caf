package org.kaikaku.service.procedure.interview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.FactProblem;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.service.procedure.application.StatedFact.Source;
import org.kaikaku.service.procedure.definition.Catalogue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what was said. Every answer is kept at once, so that a closed browser loses nothing. */
@Service
public class AnswerQuestion {
    private final Interviews interviews;
    private final Clock clock;

    AnswerQuestion(Interviews interviews, Clock clock) {
        this.interviews = interviews;
        this.clock = clock;
    }

    public sealed interface Result {
        record Kept(Interview interview) implements Result {}

        /** It cannot be true together with what is known; a person may insist, for registers and laws do not know everything. */
        record Contradicts(FactRef fact) implements Result {}
    }

    @Transactional
    public Result answer(
            Interview interview, Catalogue catalogue, Map<FactRef, Answer> said, Source source, boolean insisted) {
        var next = interview.with(said, source).tidied(catalogue.facts());
        if (!insisted && contradicts(next, catalogue) && !contradicts(interview, catalogue)) {
            return new Result.Contradicts(said.keySet().iterator().next());
        }
        return new Result.Kept(interviews.save(next));
    }

    private boolean contradicts(Interview interview, Catalogue catalogue) {
        try {
            catalogue.rules().check(interview.known(), LocalDate.ofInstant(clock.instant(), City.ZONE));
            return false;
        } catch (FactProblem problem) {
            if (problem.kind() != FactProblem.Kind.CONTRADICTION) {
                throw problem;
            }
            return true;
        }
    }
}
