package org.kaikaku.platform.payment.arrears;

import java.util.List;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.web.Page;

/** @param total yen of all that is late */
public record ArrearsView(List<Row> rows, List<Step> steps, long total) {
    /**
     * @param days since it was due
     * @param taken names of the steps that were taken
     * @param untold whether there was nobody to tell of the last of them
     */
    public record Row(
            String number,
            Text words,
            Text office,
            String payer,
            long amount,
            Text due,
            long days,
            List<Text> taken,
            boolean untold) {}

    /** @param days after the day by which something was due */
    public record Step(Text name, int days) {}

    public String yen(long amount) {
        return Page.count(amount);
    }
}
