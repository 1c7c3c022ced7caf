package org.kaikaku.platform.register;

import java.util.Collection;

/**
 * Records have changed, in the transaction in which this is said; perhaps somebody came under protection (支援措置).
 *
 * @param people their register numbers, and those of everybody who shares their household
 */
public record ResidentsChanged(Collection<String> people) {}
