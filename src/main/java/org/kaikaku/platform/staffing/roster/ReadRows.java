package org.kaikaku.platform.staffing.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kaikaku.platform.calendar.TypedDate;
import org.kaikaku.platform.calendar.TypedDates;
import org.kaikaku.platform.city.Division;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.number.IndividualNumbers;
import org.kaikaku.platform.staffing.roster.RosterFile.Column;

/** Understands rows, one after the other: what each would do, or why not. */
final class ReadRows {
    private static final Pattern LOGIN = Pattern.compile("[^\\s\\p{Cc}-][^\\s\\p{Cc}]{0,63}");
    private static final Pattern BETWEEN = Pattern.compile("[、,;/]+");
    private static final int LONGEST_NAME = 100;
    private static final int DAYS_AROUND = 366;
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("入庁", "join"),
            Map.entry("採用", "join"),
            Map.entry("join", "join"),
            Map.entry("異動", "move"),
            Map.entry("move", "move"),
            Map.entry("退職", "leave"),
            Map.entry("leave", "leave"));

    private final Standing standing;
    private final Map<String, Long> lines = new HashMap<>();

    ReadRows(Standing standing) {
        this.standing = standing;
    }

    sealed interface Judged {
        record Fits(Change change) implements Judged {}

        record Wrong(Problem problem) implements Judged {}
    }

    /** A cell that cannot be understood, or a row that cannot be done; never leaves this class. */
    private static final class Unfit extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Problem problem;

        Unfit(Row row, Column column, String reason, Object... words) {
            super(reason, null, false, false);
            this.problem = Problem.of(row.line(), column.key(), reason, words);
        }
    }

    Judged read(Row row) {
        try {
            return new Judged.Fits(change(row));
        } catch (Unfit unfit) {
            return new Judged.Wrong(unfit.problem);
        }
    }

    private Change change(Row row) throws Unfit {
        noIndividualNumbers(row);
        var kind = KINDS.get(row.kind().toLowerCase(Locale.ROOT));
        if (kind == null) {
            throw new Unfit(row, Column.KIND, "kind");
        }
        var login = login(row);
        var day = day(row);
        return switch (kind) {
            case "join" -> join(row, login, day);
            case "move" -> move(row, login, day);
            default -> leave(row, login, day);
        };
    }

    private Change join(Row row, String login, LocalDate day) throws Unfit {
        var known = standing.members().get(login);
        var ends = known == null ? null : known.ends();
        if (known != null && (ends == null || !ends.isBefore(day))) {
            throw new Unfit(row, Column.LOGIN, "there", known.name());
        }
        if (row.name().isEmpty() || row.name().codePointCount(0, row.name().length()) > LONGEST_NAME) {
            throw new Unfit(row, Column.NAME, "name");
        }
        var office = office(row, Column.OFFICE, row.office(), day);
        return new Change.Join(row.line(), login, row.name(), office, roles(row, office, day), day);
    }

    private Change move(Row row, String login, LocalDate day) throws Unfit {
        var known = member(row, login);
        var office = office(row, Column.OFFICE, row.office(), day);
        return new Change.Move(
                row.line(),
                known.account(),
                login,
                known.name(),
                office,
                roles(row, office, day),
                standing.held(login),
                day);
    }

    private Change leave(Row row, String login, LocalDate day) throws Unfit {
        var known = member(row, login);
        return new Change.Leave(row.line(), known.account(), login, known.name(), standing.held(login), day);
    }

    /** The name beside the number guards against a number that was mistyped. */
    private org.kaikaku.platform.identity.Personnel.Member member(Row row, String login) throws Unfit {
        var known = standing.members().get(login);
        if (known == null || known.ends() != null) {
            throw new Unfit(row, Column.LOGIN, "nobody");
        }
        if (!row.name().isEmpty() && !together(row.name()).equals(together(known.name()))) {
            throw new Unfit(row, Column.NAME, "another", known.name());
        }
        return known;
    }

    private String login(Row row) throws Unfit {
        var login = row.login().toLowerCase(Locale.ROOT);
        if (!LOGIN.matcher(login).matches()) {
            throw new Unfit(row, Column.LOGIN, "login");
        }
        var earlier = lines.putIfAbsent(login, row.line());
        if (earlier != null) {
            throw new Unfit(row, Column.LOGIN, "again", earlier);
        }
        if (standing.waits(login)) {
            throw new Unfit(row, Column.LOGIN, "waits");
        }
        return login;
    }

    private LocalDate day(Row row) throws Unfit {
        if (!(TypedDates.read(row.day()) instanceof TypedDate.Read(var day))) {
            throw new Unfit(row, Column.DAY, "day");
        }
        var today = standing.today();
        if (day.isBefore(today.minusDays(DAYS_AROUND)) || day.isAfter(today.plusDays(DAYS_AROUND))) {
            throw new Unfit(row, Column.DAY, "far");
        }
        return day;
    }

    /** {@code 担当、窓口@zeimu}: a role in the row's division, another in a division of its own. */
    private List<Held> roles(Row row, String office, LocalDate day) throws Unfit {
        var held = new ArrayList<Held>();
        for (var part : BETWEEN.split(row.roles())) {
            if (part.isBlank()) {
                continue;
            }
            int at = part.indexOf('@');
            var role = role(row, at < 0 ? part.strip() : part.substring(0, at).strip());
            var where = at < 0 ? office : part.substring(at + 1).strip();
            boolean everywhere = where.equals("*") || where.equals("全庁");
            var one = new Held(role, everywhere ? "*" : office(row, Column.ROLES, where, day));
            if (!held.contains(one)) {
                held.add(one);
            }
        }
        return List.copyOf(held);
    }

    private String role(Row row, String typed) throws Unfit {
        return named(
                        standing.book().roles().stream(),
                        typed,
                        Role::key,
                        role -> role.name().ja())
                .map(Role::key)
                .orElseThrow(() -> new Unfit(row, Column.ROLES, "role", typed));
    }

    private String office(Row row, Column column, String typed, LocalDate day) throws Unfit {
        var there = standing.divisions()
                .on(day.isBefore(standing.today()) ? standing.today() : day)
                .all();
        return named(there.stream(), typed, Division::key, one -> one.name().ja())
                .map(Division::key)
                .orElseThrow(() -> new Unfit(row, column, "office", typed));
    }

    private static <T> Optional<T> named(
            Stream<T> all, String typed, Function<T, String> key, Function<T, String> name) {
        return all.filter(one -> key.apply(one).equals(typed) || name.apply(one).equals(typed))
                .findFirst();
    }

    private static void noIndividualNumbers(Row row) throws Unfit {
        for (var column : Column.values()) {
            if (IndividualNumbers.isIn(cell(row, column))) {
                throw new Unfit(row, column, "individual-number");
            }
        }
    }

    private static String cell(Row row, Column column) {
        return switch (column) {
            case KIND -> row.kind();
            case LOGIN -> row.login();
            case NAME -> row.name();
            case OFFICE -> row.office();
            case ROLES -> row.roles();
            case DAY -> row.day();
        };
    }

    private static String together(String name) {
        return name.replaceAll("[\\s\u3000]", "");
    }
}
