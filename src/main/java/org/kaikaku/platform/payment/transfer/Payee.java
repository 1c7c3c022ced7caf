package org.kaikaku.platform.payment.transfer;

import java.util.UUID;
import org.kaikaku.platform.payment.fees.AccountKind;

/**
 * Who gets a transfer.
 *
 * @param number of the refund
 * @param bank four digits; {@code branch}: three; names in half-width kana
 * @param account seven digits
 * @param holder in half-width kana
 * @param amount yen
 */
record Payee(
        UUID refund,
        long number,
        String bank,
        String bankName,
        String branch,
        String branchName,
        AccountKind kind,
        String account,
        String holder,
        long amount) {}
