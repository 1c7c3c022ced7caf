package org.kaikaku.platform.payment.fees;

import org.kaikaku.platform.language.Text;

/**
 * A step of asking for what is late (地方自治法231条の3 for 督促).
 *
 * @param days after the day by which it was due, on which the step is taken
 * @param pay days that are given to pay from then on: the day that a 督促 must name (指定期限)
 */
public record DunningStep(String key, Text name, int days, int pay) {}
