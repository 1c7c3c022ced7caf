package org.kaikaku.platform.register.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Reduced;
import org.kaikaku.platform.number.IndividualNumbers;
import org.kaikaku.platform.register.ImportReport.Problem;
import org.kaikaku.platform.register.ImportReport.Reason;
import org.kaikaku.platform.register.resident.ReducedAddress;
import org.kaikaku.platform.web.SpreadsheetCsv;

/** Turns the cells of a row into what the table holds. */
final class RowReader {
    private static final String BIRTH_DATE_WRITTEN = "birth_date_written";
    private static final String PERSON = "person_id";
    private static final String REMOVAL = "removal";
    /** Columns of the table, about. */
    private static final int CORE = 24;
    /** All that a row needs to say of somebody who is struck off the register. */
    private static final Set<String> OF_A_REMOVAL = Set.of(PERSON, "operation", "cause", "status_date");

    private final Heading heading;
    private final int operation;
    private final int commonName;
    private final int formerName;
    private final Cells cells;
    private final Consumer<Problem> masked;
    private final Map<String, Long> lines = new HashMap<>();
    private String lastAddress = "";
    private String lastReduced = "";

    RowReader(Heading heading, LocalDate today, Consumer<Problem> masked) {
        this.heading = heading;
        this.operation = heading.at("operation");
        this.commonName = heading.at("common_name");
        this.formerName = heading.at("former_name");
        this.cells = new Cells(today);
        this.masked = masked;
    }

    Row read(long line, List<String> raw) {
        int expected = heading.columns().size();
        var seen = seen(line, raw);
        if (raw.size() != expected) {
            var problem = new Problem(line, null, new Reason.WrongNumberOfCells(expected, raw.size()));
            // Nobody knows which cell is which, nor whether one of them is an address that nobody may see.
            return new Row.Rejected(problem, null, List.of());
        }
        var core = HashMap.<String, Object>newHashMap(CORE);
        var attributes = new Attributes();
        boolean removal = isRemoval(raw);
        Problem wrong = null;
        for (int i = 0; i < expected; i++) {
            var column = heading.columns().get(i);
            if (column == null || (wrong != null && core.containsKey(PERSON)) || skipped(column, removal)) {
                continue;
            }
            switch (cells.read(column, seen.get(i))) {
                case Cell.Value(var value) -> {
                    if (column.attribute()) {
                        attributes.put(column.key(), value);
                    } else {
                        core.put(column.key(), value);
                    }
                }
                case Cell.Blank() -> {}
                case Cell.Wrong(var reason) -> wrong = wrong != null ? wrong : problem(line, i, raw, seen, reason);
            }
        }
        core.put(REMOVAL, removal);
        var row = wrong != null ? new Row.Rejected(wrong, person(core), seen) : whole(line, core, attributes, seen);
        return row instanceof Row.Rejected rejected && mayBeHidden(raw) ? withoutCells(rejected) : row;
    }

    private Problem problem(long line, int column, List<String> raw, List<String> seen, Reason reason) {
        boolean blanked =
                !seen.get(column).equals(raw.get(column)) && seen.get(column).isEmpty();
        return new Problem(line, heading.titles().get(column), blanked ? new Reason.IndividualNumber() : reason);
    }

    /**
     * Every cell as it was before somebody mended rejected rows in a spreadsheet. Each is looked at, even of a row or a column that is thrown away: the city
     * should know what its extract holds.
     */
    private List<String> seen(long line, List<String> raw) {
        var seen = new ArrayList<String>(raw.size());
        for (int i = 0; i < raw.size(); i++) {
            var cell = raw.get(i);
            if (IndividualNumbers.isIn(cell)) {
                var title = i < heading.titles().size() ? heading.titles().get(i) : null;
                masked.accept(new Problem(line, title, new Reason.IndividualNumber()));
                seen.add("");
            } else {
                seen.add(SpreadsheetCsv.asItWas(cell));
            }
        }
        return seen;
    }

    private boolean isRemoval(List<String> raw) {
        var column = operation < 0 ? null : heading.columns().get(operation);
        return column != null
                && "remove".equals(column.options().get(raw.get(operation).strip()));
    }

    private static boolean skipped(Column column, boolean removal) {
        return removal && !OF_A_REMOVAL.contains(column.key());
    }

    private Row whole(long line, Map<String, Object> core, Attributes attributes, List<String> seen) {
        Long earlier = lines.putIfAbsent(text(core, PERSON), line);
        if (earlier != null) {
            return rejected(line, PERSON, new Reason.PersonTwice(earlier), core, seen);
        }
        if (core.get("birth_date") instanceof LocalDate born
                && core.get("status_date") instanceof LocalDate on
                && on.isBefore(born)) {
            return rejected(line, "status_date", new Reason.ImpossibleDate(on.toString()), core, seen);
        }
        if (Boolean.TRUE.equals(core.get(REMOVAL))) {
            return new Row.Accepted(core);
        }
        if (core.get("birth_date") instanceof String written) {
            core.remove("birth_date");
            attributes.put(BIRTH_DATE_WRITTEN, written);
        }
        core.putIfAbsent("status", "resident");
        core.putIfAbsent("sex", "unknown");
        core.putIfAbsent("protected", false);
        core.putIfAbsent("kana", "");
        core.putIfAbsent("postal_code", "");
        addSearch(core);
        addSearch(core, "common_search", commonName, seen);
        addSearch(core, "former_search", formerName, seen);
        core.put("attributes", attributes.json());
        return new Row.Accepted(core);
    }

    private void addSearch(Map<String, Object> core) {
        var name = text(core, "name");
        var kana = text(core, "kana");
        core.put("name_search", Reduced.name(name));
        core.put("given_search", Reduced.name(Reduced.given(name)));
        core.put("kana_search", Reduced.kana(kana));
        core.put("given_kana_search", Reduced.kana(Reduced.given(kana)));
        core.put("address_search", reduced(text(core, "address")));
    }

    /** Those who live together mostly follow each other. */
    private String reduced(String address) {
        if (!address.equals(lastAddress)) {
            lastAddress = address;
            lastReduced = ReducedAddress.of(address);
        }
        return lastReduced;
    }

    /** @param at where the name stands; -1 where the file has no such column */
    private static void addSearch(Map<String, Object> core, String column, int at, List<String> seen) {
        var reduced = at < 0 ? "" : Reduced.name(seen.get(at));
        // What is reduced to nothing would begin every name.
        if (!reduced.isEmpty()) {
            core.put(column, reduced);
        }
    }

    private static String text(Map<String, Object> core, String key) {
        return (String) Objects.requireNonNull(core.get(key), key);
    }

    private static @Nullable String person(Map<String, Object> core) {
        return (String) core.get(PERSON);
    }

    /** Whatever does not say that they are not under protection may say that they are. */
    private boolean mayBeHidden(List<String> raw) {
        int at = heading.at("protected");
        return at < raw.size() && !Cells.saysNo(raw.get(at));
    }

    private static Row withoutCells(Row.Rejected rejected) {
        return new Row.Rejected(rejected.problem(), rejected.person(), List.of());
    }

    private Row rejected(long line, String key, Reason reason, Map<String, Object> core, List<String> seen) {
        int at = heading.at(key);
        var title = at < 0 ? null : heading.titles().get(at);
        return new Row.Rejected(new Problem(line, title, reason), person(core), seen);
    }
}
