package org.kaikaku.platform.register;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the register can say about a household, by the names that facts use. A name that is absent is not known.
 *
 * @param household about the household as a whole, under {@link #NAMES}
 * @param members what {@link Register#facts} says of each who stays, in the order of {@link Household}
 * @param children what {@link Register#facts} says of each of the children that {@code children_under_18} counts, the eldest first
 */
public record HouseholdFacts(
        Map<String, Object> household, List<Map<String, Object>> members, List<Map<String, Object>> children) {
    public static final Set<String> NAMES = Set.of(
            "members", "members_15_or_over", "kokuho_members_remain", "children_under_18", "single_parent_after");

    public static final HouseholdFacts NOTHING = new HouseholdFacts(Map.of(), List.of(), List.of());
}
