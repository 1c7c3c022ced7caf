package org.kaikaku.platform.payment;

import java.util.List;
import org.kaikaku.platform.calendar.FiscalYear;

/** What was paid for what, so that a service's cost can be held against what it brings in (受益者負担). Names nobody. */
public interface Takings {
    /** Of a fiscal year, by division and fee. */
    List<ByFee> of(FiscalYear year);

    /**
     * @param fee as the asking room named it: {@code booking.hall}; fees of the catalogue are {@code fee.juminhyo}
     * @param paid how many charges were paid
     * @param amount yen of these
     * @param refunded yen of {@code amount} that went back or will
     * @param reduced yen that these would have been more without reductions (減免); what was let off altogether is no charge, and not in it
     */
    record ByFee(String division, String fee, String account, long paid, long amount, long refunded, long reduced) {
        public long kept() {
            return amount - refunded;
        }
    }
}
