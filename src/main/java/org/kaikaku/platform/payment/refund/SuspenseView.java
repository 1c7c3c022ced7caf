package org.kaikaku.platform.payment.refund;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.web.Page;

/** @param problem key of a text */
public record SuspenseView(List<Row> rows, @Nullable String problem, Typed typed) {
    /**
     * What somebody typed of money that was returned.
     *
     * @param charge of which; null where nobody typed anything
     * @param wrong the field that is wrong: {@code amount} or {@code reason}; empty for none
     */
    public record Typed(@Nullable UUID charge, String amount, String reason, String wrong) {
        static final Typed NONE = new Typed(null, "", "", "");
    }

    /**
     * @param yen that wait; negative where too much went back
     * @param next key of what to do
     * @param give whether it can be given back here
     * @param returned whether what was returned can be booked here
     */
    public record Row(
            UUID charge,
            String number,
            Text words,
            String payer,
            long yen,
            Text since,
            String next,
            boolean give,
            boolean returned) {

        public String field(String name) {
            return name + "-" + number;
        }
    }

    public String amount(Row row) {
        return row.charge().equals(typed.charge()) ? typed.amount() : Long.toString(-row.yen());
    }

    public String reason(Row row) {
        return row.charge().equals(typed.charge()) ? typed.reason() : "";
    }

    public boolean wrong(Row row, String field) {
        return row.charge().equals(typed.charge()) && typed.wrong().equals(field);
    }

    public String yen(long amount) {
        return Page.count(amount);
    }
}
