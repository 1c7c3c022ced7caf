package org.kaikaku.platform.payment.till;

import java.util.List;
import org.kaikaku.platform.web.Page;

/** @param words searched for */
public record ChargesAtTillView(String words, List<ChargeAtTillView> rows) {
    public String yen(long sum) {
        return Page.count(sum);
    }
}
