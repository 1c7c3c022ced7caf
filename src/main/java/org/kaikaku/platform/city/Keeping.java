package org.kaikaku.platform.city;

/**
 * How soon the city answers and how long it keeps what nobody needs any more: {@code keeping.yaml}.
 *
 * @param answerWithin open days in which an office answers who asks about a look at their record
 * @param interviews days after the last answer, for interviews from which nothing was applied for
 * @param linkCodes days after their end, for codes that nobody used
 * @param imports days, for what became of an import of residents
 * @param webhooks days, for what became of a message to a webhook
 * @param disposals days in which the confirmation that papers may be removed can be taken back
 * @param refundAccounts days after a transfer was confirmed, for the bank account that it went to
 */
public record Keeping(
        int answerWithin, int interviews, int linkCodes, int imports, int webhooks, int disposals, int refundAccounts) {
    /** Where a city says nothing. */
    static final Keeping USUAL = new Keeping(10, 90, 30, 365, 30, 7, 90);
}
