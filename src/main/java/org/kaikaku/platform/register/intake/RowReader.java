package org.kaikaku.platform.register.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.kaikaku.platform.language.Reduced;
import org.kaikaku.platform.number.IndividualNumbers;
import org.kaikaku.platform.register.ImportReport.Problem;
import org.kaikaku.platform.register.ImportReport.Reason;
import org.kaikaku.platform.register.resident.ReducedAddress;

/** Turns the cells of a row into what the table holds. */
final class RowReader {
    private static final String BIRTH_DATE_WRITTEN = "birth_date_written";

    private final Heading heading;
    private final Cells cells;
    private final Consumer<Problem> masked;
    private final Map<String, Long> lines = new HashMap<>();

    RowReader(Heading heading, LocalDate today, Consumer<Problem> masked) {
        this.heading = heading;
        this.cells = new Cells(today);
        this.masked = masked;
    }

    Row read(long line, List<String> raw) {
        int expected = heading.columns().size();
        var core = new HashMap<String, Object>();
        var attributes = new HashMap<String, Object>();
        Problem wrong = raw.size() == expected
                ? null
                : new Problem(line, null, new Reason.WrongNumberOfCells(expected, raw.size()));
        for (int i = 0; i < raw.size(); i++) {
            var title = i < expected ? heading.titles().get(i) : null;
            var column = i < expected ? heading.columns().get(i) : null;
            // Every cell is looked at, even of a row or a column that is thrown away: the city should know what its
            // extract holds.
            boolean individualNumber = IndividualNumbers.isIn(raw.get(i));
            if (individualNumber) {
                masked.accept(new Problem(line, title, new Reason.IndividualNumber()));
            }
            if (column == null || wrong != null) {
                continue;
            }
            switch (cells.read(column, individualNumber ? "" : raw.get(i))) {
                case Cell.Value(var value) -> (column.core() ? core : attributes).put(column.key(), value);
                case Cell.Blank() -> {}
                case Cell.Wrong(var reason) ->
                    wrong = new Problem(line, title, individualNumber ? new Reason.IndividualNumber() : reason);
            }
        }
        return wrong != null ? new Row.Rejected(wrong) : whole(line, core, attributes);
    }

    private Row whole(long line, Map<String, Object> core, Map<String, Object> attributes) {
        Long earlier = lines.putIfAbsent(text(core, "person_id"), line);
        if (earlier != null) {
            return rejected(line, "person_id", new Reason.PersonTwice(earlier));
        }
        if (core.get("birth_date") instanceof LocalDate born
                && core.get("status_date") instanceof LocalDate on
                && on.isBefore(born)) {
            return rejected(line, "status_date", new Reason.ImpossibleDate(on.toString()));
        }
        if (core.get("birth_date") instanceof String written) {
            core.remove("birth_date");
            attributes.put(BIRTH_DATE_WRITTEN, written);
        }
        core.replaceAll((key, value) -> value instanceof LocalDate date ? date.toString() : value);
        core.putIfAbsent("status", "resident");
        core.putIfAbsent("sex", "unknown");
        core.putIfAbsent("protected", false);
        core.putIfAbsent("kana", "");
        core.putIfAbsent("postal_code", "");
        addSearch(core);
        core.put("attributes", attributes);
        return new Row.Accepted(core);
    }

    private static void addSearch(Map<String, Object> core) {
        var name = text(core, "name");
        var kana = text(core, "kana");
        core.put("name_search", Reduced.name(name));
        core.put("given_search", Reduced.name(Reduced.given(name)));
        core.put("kana_search", Reduced.kana(kana));
        core.put("given_kana_search", Reduced.kana(Reduced.given(kana)));
        core.put("address_search", ReducedAddress.of(text(core, "address")));
    }

    private static String text(Map<String, Object> core, String key) {
        return (String) Objects.requireNonNull(core.get(key), key);
    }

    private Row rejected(long line, String key, Reason reason) {
        for (int i = 0; i < heading.columns().size(); i++) {
            var column = heading.columns().get(i);
            if (column != null && column.key().equals(key)) {
                return new Row.Rejected(new Problem(line, heading.titles().get(i), reason));
            }
        }
        return new Row.Rejected(new Problem(line, null, reason));
    }
}
