package org.kaikaku.platform.payment.till;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.web.Page;

/** @param day as a field of a date holds it */
public record TillsView(String day, Text shown, List<Row> rows, String before, String after) {
    /** @param difference null while it is open */
    public record Row(
            UUID id,
            String holder,
            Text office,
            Text opened,
            String state,
            long taken,
            @Nullable Long difference,
            String checker) {}

    public String yen(long amount) {
        return Page.count(amount);
    }
}
