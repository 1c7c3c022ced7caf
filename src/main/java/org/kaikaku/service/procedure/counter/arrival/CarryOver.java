package org.kaikaku.service.procedure.counter.arrival;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kaikaku.platform.city.Keepings;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.Fact;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.platform.rules.FactType;
import org.kaikaku.service.procedure.application.StatedFact.Source;
import org.kaikaku.service.procedure.definition.Catalogue;
import org.kaikaku.service.procedure.interview.Interview;
import org.kaikaku.service.procedure.interview.InterviewCode;
import org.kaikaku.service.procedure.interview.Interviews;
import org.springframework.stereotype.Component;

/**
 * Takes over what a resident answered at home, by the code on their phone. No name comes with it, nor any other text that they wrote,
 * nor what the register told them: the clerk identifies the person first, and then the register speaks for itself.
 */
@Component
class CarryOver {
    private static final String PREFIX = "KAIKAKU";
    private static final int LENGTH = 8;

    private final Interviews interviews;
    private final Keepings keepings;
    private final Clock clock;

    CarryOver(Interviews interviews, Keepings keepings, Clock clock) {
        this.interviews = interviews;
        this.keepings = keepings;
        this.clock = clock;
    }

    /** @param typed the code as read out, or as a scanner pastes it: {@code KAIKAKU:XXXXXXXX} */
    Optional<Interview> find(String typed) {
        var code = code(typed);
        return code.length() == LENGTH
                ? interviews.withCode(code, holdsSince()).filter(found -> found.visit() == null)
                : Optional.empty();
    }

    /** A code holds as long as the city keeps what somebody without an account said, whoever said it. */
    private Instant holdsSince() {
        return clock.instant().minus(Duration.ofDays(keepings.current().interviews()));
    }

    static String code(String typed) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .strip()
                .toUpperCase(Locale.ROOT)
                .replaceFirst("^" + PREFIX + "\\s*:?", "");
        return InterviewCode.typed(plain);
    }

    /** What may be carried over, as far as today's dictionary still knows it. */
    static Map<FactRef, Answer> answers(Interview interview, Catalogue catalogue) {
        var carried = new TreeMap<FactRef, Answer>();
        interview.answers().forEach((ref, given) -> {
            var fact = catalogue.facts().facts().get(ref.fact());
            if (fact != null && given.source() == Source.ANSWER && mayTravel(fact, given.answer())) {
                carried.put(ref, given.answer());
            }
        });
        return carried;
    }

    private static boolean mayTravel(Fact fact, Answer answer) {
        if (fact.type() == FactType.TEXT || fact.type() == FactType.DERIVED) {
            return false;
        }
        return !(answer instanceof Answer.Known(String key))
                || fact.options().stream().anyMatch(option -> option.key().equals(key));
    }
}
