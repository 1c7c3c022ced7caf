package org.kaikaku.service.procedure.interview;

import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.Due;
import org.kaikaku.platform.rules.Rule;
import org.kaikaku.service.procedure.definition.Procedure;

/**
 * A procedure of this family.
 *
 * @param due null where the law sets no day, or the day from which it counts is not known
 * @param certain false where only facts that nobody here knows could decide
 */
public record Match(
        Procedure procedure, int index, @Nullable Due due, boolean certain) {
    public Rule.Ref ref() {
        return new Rule.Ref(procedure.key(), index);
    }
}
