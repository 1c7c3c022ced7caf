package org.kaikaku.platform.payment.takings;

import java.util.List;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.payment.Takings;
import org.kaikaku.platform.web.Page;

/** What each service brought in in a fiscal year, and all together. */
public record TakingsView(int year, Text name, List<Row> rows, Takings.ByFee total) {

    /** @param fee its name, or its key where the city's file has none */
    public record Row(Text office, Text fee, Text account, Takings.ByFee taken) {}

    public String yen(long amount) {
        return Page.count(amount);
    }
}
