package org.kaikaku.platform.payment.fees;

/**
 * How the city lets people pay in parts (分納; 地方自治法施行令171条の6 for claims that are not taxes).
 *
 * @param months from today to the last step, at most
 * @param smallest yen of a step, at least; the last one may be less
 * @param secondPersonFrom yen of a charge from which a second person agrees to the plan
 * @param graceDays after a step was due, until the plan is broken
 */
public record InstalmentRules(int months, long smallest, long secondPersonFrom, int graceDays) {}
