package org.kaikaku.platform.payment.fees;

import java.util.List;
import org.kaikaku.platform.language.Text;

/** An account of the ledger (勘定). The constants are those that the house itself writes to; a city gives them their names. */
public record Account(String key, Kind kind, Text name) {
    public static final String RECEIVABLE = "receivable";
    public static final String CASH = "cash";
    public static final String CHANGE_FUND = "change-fund";
    public static final String BANK = "bank";
    public static final String PROVIDER = "provider";
    public static final String PROVIDER_FEES = "provider-fees";
    public static final String OVER_SHORT = "over-short";
    public static final String SUSPENSE = "suspense";
    public static final String REFUNDS = "refunds";
    /** The other side of steps of plans (分納); needed only where there are plans. */
    public static final String INSTALMENTS = "instalments";

    /** What a bank keeps of a transfer that it sends back; needed only where one does. */
    public static final String TRANSFER_FEES = "transfer-fees";

    static final List<String> NEEDED =
            List.of(RECEIVABLE, CASH, CHANGE_FUND, BANK, PROVIDER, PROVIDER_FEES, OVER_SHORT, SUSPENSE, REFUNDS);

    public enum Kind {
        ASSET,
        LIABILITY,
        REVENUE,
        EXPENSE
    }
}
