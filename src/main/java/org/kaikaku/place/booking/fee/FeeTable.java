package org.kaikaku.place.booking.fee;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaikaku.platform.language.Text;

/**
 * The table of prices (使用料). Percentages are of what stands above them in the quote.
 *
 * @param outside percent for who neither lives, works nor studies in the city
 * @param roundTo yen; what is left over is not asked for
 * @param rooms by the room's key
 * @param equipment yen of one piece and band, by its key
 * @param refunds the most days first; the last is 0
 * @param due days after booking by which it is paid
 */
public record FeeTable(
        String source,
        String account,
        int outside,
        int commercial,
        int roundTo,
        Map<String, RoomFee> rooms,
        Map<String, Integer> equipment,
        List<Reduction> reductions,
        List<Refund> refunds,
        int due) {
    static final FeeTable NONE =
            new FeeTable("", "", 100, 100, 1, Map.of(), Map.of(), List.of(), List.of(new Refund(0, 100)), 0);
    private static final int WHOLE = 100;

    /**
     * @param bands yen by the band's key
     * @param air yen of a band for heating or cooling (冷暖房)
     */
    public record RoomFee(Map<String, Integer> bands, int air) {}

    /** What need not be paid (減免), if a second person consents. */
    public record Reduction(String key, Text name, int percent) {}

    /** Cancelled so many days before its use or more, this percent of what was paid is given back (還付). */
    public record Refund(int days, int percent) {}

    public Optional<Reduction> reduction(String key) {
        return reductions.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    public Quote quote(Asked asked) {
        var fee = rooms.get(asked.place().room().key());
        if (fee == null) {
            return Quote.FREE;
        }
        var lines = new ArrayList<Quote.Line>();
        asked.bands()
                .forEach(band -> lines.add(new Quote.Line(
                        "booking.fee.band", Text.same(band.shown()), fee.bands().getOrDefault(band.key(), 0))));
        if (!asked.inCity()) {
            more(lines, "booking.fee.outside", outside);
        }
        if (asked.commercial()) {
            more(lines, "booking.fee.commercial", commercial);
        }
        if (asked.air() && fee.air() > 0) {
            lines.add(new Quote.Line(
                    "booking.fee.air", Text.same(""), fee.air() * asked.bands().size()));
        }
        lend(lines, asked);
        reduction(asked.reduction()).ifPresent(found -> reduce(lines, found));
        int over = sum(lines) % roundTo;
        if (over > 0) {
            lines.add(new Quote.Line("booking.fee.rounded", Text.same(Integer.toString(roundTo)), -over));
        }
        return Quote.of(lines, source);
    }

    private static void more(List<Quote.Line> lines, String key, int percent) {
        lines.add(new Quote.Line(key, Text.same(percent + "%"), (int) ((long) sum(lines) * (percent - WHOLE) / WHOLE)));
    }

    private void lend(List<Quote.Line> lines, Asked asked) {
        asked.place().facility().equipment().forEach(thing -> {
            int many = asked.equipment().getOrDefault(thing.key(), 0);
            if (many > 0) {
                var what = new Text(
                        thing.name().ja() + " ×" + many,
                        thing.name().easy() + " ×" + many,
                        thing.name().en() + " ×" + many);
                int each = equipment.getOrDefault(thing.key(), 0);
                lines.add(new Quote.Line(
                        "booking.fee.equipment",
                        what,
                        each * many * asked.bands().size()));
            }
        });
    }

    private static void reduce(List<Quote.Line> lines, Reduction reduction) {
        lines.add(new Quote.Line(
                Quote.REDUCTION, reduction.name(), (int) (-(long) sum(lines) * reduction.percent() / WHOLE)));
    }

    private static int sum(List<Quote.Line> lines) {
        return lines.stream().mapToInt(Quote.Line::yen).sum();
    }

    /**
     * What is given back of what was paid.
     *
     * @param days from the cancellation to the use
     */
    public int refund(int paid, long days) {
        int percent = refunds.stream()
                .filter(refund -> days >= refund.days())
                .findFirst()
                .map(Refund::percent)
                .orElse(0);
        return (int) ((long) paid * percent / WHOLE);
    }
}
