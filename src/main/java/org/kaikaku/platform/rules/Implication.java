package org.kaikaku.platform.rules;

/**
 * What follows from what, so that it need not be asked. Both sides are expressions (CEL) over facts.
 *
 * @param law where this is written
 */
public record Implication(String when, String then, String law) {}
