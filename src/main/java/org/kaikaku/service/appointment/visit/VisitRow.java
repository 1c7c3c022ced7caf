package org.kaikaku.service.appointment.visit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Language;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A visit as its row says it, in both directions: what only some states know is null in the others. */
record VisitRow(JsonMapper json) {
    private static final TypeReference<Map<String, String>> ANSWERS = new TypeReference<>() {};

    static String state(Visit visit) {
        return switch (visit) {
            case Visit.Held _ -> "HELD";
            case Visit.Waiting _ -> "WAITING";
            case Visit.Offered _ -> "OFFERED";
            case Visit.Booked _ -> "BOOKED";
            case Visit.Arrived _ -> "ARRIVED";
            case Visit.Serving _ -> "SERVING";
            case Visit.Served _ -> "SERVED";
            case Visit.Left _ -> "LEFT";
            case Visit.Missed _ -> "MISSED";
            case Visit.Cancelled _ -> "CANCELLED";
            case Visit.Lapsed _ -> "LAPSED";
        };
    }

    static @Nullable Guest guest(Visit visit) {
        return switch (visit) {
            case Visit.Named named -> named.guest();
            case Visit.Lapsed lapsed -> lapsed.guest();
            case Visit.Held _ -> null;
        };
    }

    static @Nullable UUID claim(Visit visit) {
        return switch (visit) {
            case Visit.ToBook held -> held.claim();
            case Visit.Booked booked -> booked.claim();
            default -> null;
        };
    }

    static @Nullable UUID wish(Visit visit) {
        return switch (visit) {
            case Visit.Waiting waiting -> waiting.wish();
            case Visit.Offered offered -> offered.wish();
            default -> null;
        };
    }

    Visit visit(ResultSet row, int number) throws SQLException {
        var core = new Visit.Core(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getString("desk"),
                row.getString("division"),
                json.readValue(row.getString("answers"), ANSWERS),
                row.getTimestamp("starts").toInstant(),
                row.getTimestamp("ends").toInstant(),
                row.getInt("version"));
        var claim = row.getObject("claim", UUID.class);
        var wish = row.getObject("wish", UUID.class);
        return switch (row.getString("state")) {
            case "HELD" ->
                new Visit.Held(core, claim, row.getTimestamp("deadline").toInstant());
            case "WAITING" -> new Visit.Waiting(core, guest(row), wish);
            case "OFFERED" ->
                new Visit.Offered(
                        core,
                        guest(row),
                        wish,
                        claim,
                        row.getTimestamp("deadline").toInstant());
            case "BOOKED" -> new Visit.Booked(core, guest(row), claim);
            case "ARRIVED" -> new Visit.Arrived(core, guest(row), ticket(row));
            case "SERVING" -> new Visit.Serving(core, guest(row), ticket(row), moment(row, "served_at"));
            case "SERVED" ->
                new Visit.Served(core, guest(row), ticket(row), moment(row, "served_at"), moment(row, "ended_at"));
            case "LEFT" -> new Visit.Left(core, guest(row), ticket(row), moment(row, "ended_at"));
            case "MISSED" -> new Visit.Missed(core, guest(row));
            case "CANCELLED" -> new Visit.Cancelled(core, guest(row));
            default -> new Visit.Lapsed(core, row.getString("name") == null ? null : guest(row));
        };
    }

    static @Nullable Instant servedAt(Visit visit) {
        return switch (visit) {
            case Visit.Serving serving -> serving.servedAt();
            case Visit.Served served -> served.servedAt();
            default -> null;
        };
    }

    static @Nullable Instant endedAt(Visit visit) {
        return switch (visit) {
            case Visit.Served served -> served.endedAt();
            case Visit.Left left -> left.endedAt();
            default -> null;
        };
    }

    static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    private static Visit.@Nullable Ticket ticket(ResultSet row) throws SQLException {
        var shown = row.getString("ticket");
        return shown == null ? null : new Visit.Ticket(shown, row.getString("ticket_path"));
    }

    private static Guest guest(ResultSet row) throws SQLException {
        return new Guest(
                row.getString("name"),
                row.getString("kana"),
                row.getString("phone"),
                row.getString("mail"),
                row.getString("note"),
                Language.valueOf(row.getString("language")),
                row.getObject("account", UUID.class),
                row.getString("person"));
    }
}
