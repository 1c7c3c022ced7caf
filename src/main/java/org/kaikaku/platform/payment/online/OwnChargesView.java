package org.kaikaku.platform.payment.online;

import java.util.List;

/** What somebody owes and has paid, what is owed first. */
public record OwnChargesView(List<PayView> rows) {}
