package org.kaikaku.platform.payment.fees;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.FiscalYear;
import org.kaikaku.platform.language.Text;

/**
 * What {@code payments.yaml} says.
 *
 * @param booksClose the last day on which money of the year before is received and paid
 * @param invoice who issues qualified invoices (適格請求書); null where receipts are none
 * @param standard percent
 * @param reduced percent
 * @param changeFund yen with which a till is opened
 * @param attempt for so long the payment provider's page can be used
 * @param transfers the account from which refunds are transferred; null where none are
 * @param refundDays for so many days a refund is tried through the provider before it becomes a transfer
 * @param chargedBackDays after a chargeback, so many days are given to pay again
 * @param dunning steps by which the city asks for what is late
 * @param instalments null where nobody pays in parts
 */
public record PaymentRules(
        MonthDay booksClose,
        @Nullable Issuer invoice,
        int standard,
        int reduced,
        long changeFund,
        Duration attempt,
        @Nullable CityAccount transfers,
        int refundDays,
        int chargedBackDays,
        List<DunningStep> dunning,
        @Nullable InstalmentRules instalments,
        List<Account> accounts) {
    static final PaymentRules USUAL = new PaymentRules(
            MonthDay.of(Month.MAY, 31),
            null,
            10,
            8,
            0,
            Duration.ofMinutes(30),
            null,
            14,
            14,
            List.of(),
            null,
            List.of());

    /** @param number 登録番号, T and thirteen digits */
    public record Issuer(String number, Text name) {}

    /**
     * The fiscal year in whose books money of a year is written on a day: its own while those are open (出納整理期間 included), else that of
     * the day, as revenue of years past (過年度収入).
     */
    public FiscalYear bookedIn(FiscalYear year, LocalDate day) {
        boolean open = !day.isBefore(year.first()) && !day.isAfter(booksClose.atYear(year.year() + 1));
        // A use of next year may be charged this year; it belongs to that year from the beginning.
        return open || day.isBefore(year.first()) ? year : FiscalYear.of(day);
    }

    public int percent(Fee.Tax tax) {
        return switch (tax) {
            case NONE -> 0;
            case STANDARD -> standard;
            case REDUCED -> reduced;
        };
    }

    public Optional<Account> account(String key) {
        return accounts.stream().filter(account -> account.key().equals(key)).findFirst();
    }

    /** Its key, where the city's file has forgotten an account that the books still know. */
    public Text name(String key) {
        return account(key).map(Account::name).orElse(Text.same(key));
    }
}
