package org.kaikaku.service.procedure.interview;

import java.util.List;
import java.util.Set;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.rules.Fact;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.platform.rules.Rule;

/**
 * One screen: facts that are asked together, each because its answer can still change something.
 *
 * @param key of the screen
 * @param index which of a repeated subject it is about; 0 for none
 * @param ticks whether yes/no facts are tick boxes with "none of these"
 */
public record Question(String key, int index, Text title, boolean ticks, List<Asked> facts) {

    /**
     * @param because the rules whose verdict the answer can change, or whose forms and deadlines need it
     * @param ref of a fact that the subject before has too, so that it can be told the same
     */
    public record Asked(FactRef ref, Fact fact, Set<Rule.Ref> because) {}

    public List<FactRef> refs() {
        return facts.stream().map(Asked::ref).toList();
    }
}
