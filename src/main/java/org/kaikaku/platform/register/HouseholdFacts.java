package org.kaikaku.platform.register;

import java.util.List;
import java.util.Map;

/**
 * What the register can say about a household, by the names that facts use. A name that is absent is not known.
 *
 * @param household about the household as a whole: {@code members_15_or_over}, {@code children_under_18} …
 * @param children for each child under 18, the eldest first, what {@link Register#facts} says of it
 */
public record HouseholdFacts(Map<String, Object> household, List<Map<String, Object>> children) {}
