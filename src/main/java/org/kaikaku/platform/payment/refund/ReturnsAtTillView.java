package org.kaikaku.platform.payment.refund;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.web.Page;

/** @param words searched for */
public record ReturnsAtTillView(String words, List<Row> rows) {

    /** @param yen that went back too much */
    public record Row(UUID charge, String number, Text words, String payer, long yen) {
        public String shown() {
            return Page.count(yen);
        }
    }

    /**
     * @param amount as typed
     * @param tendered as typed
     * @param wrong the field that is wrong; empty where it is none
     * @param problem key of a text
     */
    public record One(
            Row row,
            String amount,
            String tendered,
            String wrong,
            @Nullable String problem) {
        public String typed(String field) {
            return field.equals("amount") ? amount : tendered;
        }
    }
}
