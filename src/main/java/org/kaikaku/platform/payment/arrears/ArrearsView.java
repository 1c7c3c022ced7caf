package org.kaikaku.platform.payment.arrears;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.web.Page;

/**
 * @param total yen of all that is late
 * @param instalments whether it may be paid in parts
 */
public record ArrearsView(List<Row> rows, List<Step> steps, long total, boolean instalments, List<InPlan> plans) {
    /**
     * @param days since it was due
     * @param taken names of the steps that were taken
     * @param until the day by which the last of them asks to pay; null where there is none
     * @param untold whether there was nobody to tell of the last of them
     */
    public record Row(
            UUID charge,
            String number,
            Text words,
            Text office,
            String payer,
            long amount,
            Text due,
            long days,
            List<Text> taken,
            @Nullable Text until,
            boolean untold) {}

    /**
     * A charge that is paid in parts.
     *
     * @param due of the earliest step for which not enough has come
     * @param late whether that day is over
     */
    public record InPlan(
            UUID charge, String number, Text words, String payer, long amount, long paid, Text due, boolean late) {}

    /** @param days after the day by which something was due */
    public record Step(Text name, int days) {}

    public String yen(long amount) {
        return Page.count(amount);
    }
}
