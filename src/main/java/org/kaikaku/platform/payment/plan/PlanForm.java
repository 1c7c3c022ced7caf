package org.kaikaku.platform.payment.plan;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kaikaku.platform.calendar.SentBack;
import org.kaikaku.platform.payment.PayDays;
import org.kaikaku.platform.payment.till.Yen;
import org.kaikaku.platform.web.Written;
import org.springframework.util.MultiValueMap;

/** The steps as somebody typed them. Rows without day and amount are not there. */
record PlanForm(List<Row> rows, String reason) {
    static final int MOST = 24;
    private static final int LONGEST = 12;

    record Row(String due, String amount) {
        boolean empty() {
            return due.isEmpty() && amount.isEmpty();
        }

        Optional<ProposePlan.Wanted> wanted() {
            var yen = Yen.read(amount);
            return yen.isEmpty()
                    ? Optional.empty()
                    : SentBack.day(due).map(day -> new ProposePlan.Wanted(day, yen.getAsLong()));
        }
    }

    /** @param sent {@code due} and {@code amount} as often as there are steps, and {@code reason} */
    static PlanForm of(MultiValueMap<String, String> sent) {
        var due = sent.getOrDefault("due", List.of());
        var amount = sent.getOrDefault("amount", List.of());
        var rows = new ArrayList<Row>();
        for (int place = 0; place < Math.min(Math.max(due.size(), amount.size()), MOST); place++) {
            var row = new Row(at(due, place), plain(at(amount, place)));
            if (!row.empty()) {
                rows.add(row);
            }
        }
        return new PlanForm(
                rows, Written.clean(sent.getOrDefault("reason", List.of("")).getFirst()));
    }

    /** The same in each, once a month; what is left over goes to the first. */
    static PlanForm spread(long owed, int times, LocalDate first) {
        var rows = new ArrayList<Row>();
        long each = owed / times;
        for (int place = 0; place < times; place++) {
            long amount = place == 0 ? owed - each * (times - 1) : each;
            rows.add(new Row(first.plusMonths(place).toString(), Long.toString(amount)));
        }
        return new PlanForm(rows, "");
    }

    /** Its days are those on which the city is open; what is no day stays as it was typed. */
    PlanForm on(PayDays days) {
        var moved = rows.stream()
                .map(row -> new Row(
                        SentBack.day(row.due())
                                .map(day -> days.last(day).toString())
                                .orElse(row.due()),
                        row.amount()))
                .toList();
        return new PlanForm(moved, reason);
    }

    private static String at(List<String> all, int place) {
        var said = place < all.size() ? all.get(place).strip() : "";
        return said.length() > LONGEST ? said.substring(0, LONGEST) : said;
    }

    private static String plain(String amount) {
        return Normalizer.normalize(amount, Normalizer.Form.NFKC).replaceAll("[,\\s円]", "");
    }
}
