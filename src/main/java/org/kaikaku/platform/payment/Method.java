package org.kaikaku.platform.payment;

/** How it was paid. */
public enum Method {
    /** Over a counter, into a till. */
    CASH,
    /** Through the payment provider: card, QR code or electronic money, which only the provider knows. */
    ONLINE,
    /** With a payment slip (納付書) at a bank or a shop. */
    SLIP,
    /** By the steps of a plan (分納), each in its own way. */
    INSTALMENTS
}
