package org.kaikaku.platform.payment.plan;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.web.Page;

/**
 * A charge and how it is paid in parts.
 *
 * @param may whether a plan can be made now
 * @param second whether a second person agrees to it
 * @param form what stands in the fields
 * @param problem key of a text; {@code place}: of the row that is wrong, from 1; 0 for none
 * @param plan null where there is none yet
 */
public record PlanView(
        UUID charge,
        String number,
        Text words,
        String payer,
        long amount,
        boolean may,
        boolean second,
        Text rules,
        List<Row> form,
        int times,
        String first,
        String reason,
        @Nullable String problem,
        int place,
        @Nullable Shown plan) {

    public record Row(String due, String amount) {}

    /**
     * @param state key of a text
     * @param ends whether it can be ended by hand
     * @param paid yen that have come; {@code why}: why it ended, empty while it goes on
     */
    public record Shown(
            String state,
            boolean ends,
            long paid,
            long total,
            String maker,
            String agreer,
            String why,
            List<Step> steps) {}

    /**
     * @param state key of a text
     * @param page where it is paid; null before the plan holds
     */
    public record Step(
            int place,
            Text due,
            long amount,
            String state,
            @Nullable String page) {}

    public String yen(long yen) {
        return Page.count(yen);
    }
}
