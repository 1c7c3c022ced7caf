package org.kaikaku.platform.payment.charge;

import org.kaikaku.platform.audit.Doer;

/** A charge that is paid in parts is about to be cancelled; its plan ends in the same transaction. */
public record CancelledInPlan(Charge.Core charge, String reason, Doer by) {}
