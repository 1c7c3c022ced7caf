/**
 * Owns money that people owe the city and pay (収納): charges, the ledger in double entry (複式), tills, receipts, what a payment provider
 * tells, and refunds. Never decides what costs how much or who must pay: the room that asks for a charge does, and hears of
 * {@link org.kaikaku.platform.payment.Paid} and the other events. Never learns a card's number: that is between whoever pays and the provider.
 */
@ApplicationModule(
        displayName = "収納 payment",
        allowedDependencies = {
            "platform.language",
            "platform.number",
            "platform.calendar",
            "platform.operation",
            "platform.sandbox",
            "platform.web",
            "platform.audit",
            "platform.city",
            "platform.city :: yaml",
            "platform.jobs",
            "platform.document",
            "platform.identity",
            "platform.masters",
            "platform.demo",
            "platform.notice",
            "platform.consent"
        })
@NullMarked
package org.kaikaku.platform.payment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
