package org.kaikaku.platform.payment.online;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.kaikaku.platform.web.Page;

/**
 * What somebody owes and has paid, what is owed first.
 *
 * @param rows what is to be paid now, and what was; of a plan (分納) what is late, or else the next step
 */
public record OwnChargesView(List<Row> rows) {
    /** @param after steps of the same plan that come later */
    public record Row(PayView charge, List<PayView> after) {
        public String sumAfter() {
            return sum(after.stream());
        }
    }

    /** @param all as they are to be paid, one after the other */
    static OwnChargesView of(List<PayView> all) {
        var rows = new ArrayList<Row>();
        var plans = new HashMap<UUID, Row>();
        for (var one : all) {
            var before = plans.get(one.plan());
            if (before != null && one.late() == 0) {
                before.after().add(one);
            } else {
                var row = new Row(one, new ArrayList<>());
                rows.add(row);
                if (one.plan() != null) {
                    plans.put(one.plan(), row);
                }
            }
        }
        return new OwnChargesView(rows);
    }

    public int toPay() {
        return (int) open().count();
    }

    public String sum() {
        return sum(open());
    }

    public int late() {
        return (int) open().filter(OwnChargesView::isLate).count();
    }

    public String sumLate() {
        return sum(open().filter(OwnChargesView::isLate));
    }

    private Stream<PayView> open() {
        return rows.stream().map(Row::charge).filter(PayView::open);
    }

    private static boolean isLate(PayView charge) {
        return charge.late() > 0;
    }

    private static String sum(Stream<PayView> charges) {
        return Page.count(charges.mapToLong(PayView::amount).sum());
    }
}
