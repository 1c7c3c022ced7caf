package org.kaikaku.platform.rules.expression;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A rule or an implication, understood.
 *
 * @param per the repeated subject for each of which it is asked
 * @param formula what must hold; for one of the subjects, where it is repeated
 * @param uncounted the same for somebody of whom it is not known yet whether there is such a one
 */
public record Condition(String key, @Nullable String per, Formula formula, Formula uncounted) {

    Condition map(UnaryOperator<Formula.In> change) {
        return new Condition(key, per, formula.map(change), uncounted.map(change));
    }
}
