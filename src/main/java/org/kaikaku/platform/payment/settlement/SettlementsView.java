package org.kaikaku.platform.payment.settlement;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.web.Page;

/**
 * @param problem key of a text; {@code detail} fills it
 * @param owed yen that the provider has taken and not handed over
 */
public record SettlementsView(
        List<File> files,
        List<Row> differences,
        long owed,
        @Nullable String problem,
        String detail) {

    /** @param repeated lines that a file before had already */
    public record File(String name, String by, Text at, int lines, int repeated) {}

    /**
     * @param charge its number; empty where we began no such payment
     * @param what key of what is wrong; with {@code .do} after it: of what to do
     */
    public record Row(
            UUID payment,
            String charge,
            String what,
            boolean ask,
            long hereCaptured,
            long thereCaptured,
            long hereRefunded,
            long thereRefunded,
            long yen) {
        /** The payment's id, in parts where a line may break. */
        public List<String> parts() {
            return List.of(payment.toString().split("(?<=-)"));
        }
    }

    public String yen(long amount) {
        return Page.count(amount);
    }
}
