package org.kaikaku.service.counter.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code counter_ticket} as what it is, by its state. */
final class TicketRow {
    private TicketRow() {}

    static Ticket ticket(ResultSet row, int number) throws SQLException {
        var slip = slip(row);
        var leg = leg(row);
        int version = row.getInt("version");
        var state = row.getString("state");
        return switch (state) {
            case "ISSUED" -> new Ticket.Issued(slip, leg, version);
            case "CALLED" -> new Ticket.Called(slip, leg, version);
            case "RECALLED" -> new Ticket.Recalled(slip, leg, version);
            case "ABSENT" -> new Ticket.Absent(slip, leg, version);
            case "SERVING" -> new Ticket.Serving(slip, leg, version);
            case "WAITING_FOR_HAND_OVER" -> new Ticket.WaitingForHandOver(slip, leg, version);
            case "HANDED_OVER" -> new Ticket.HandedOver(slip, leg, version);
            case "TRANSFERRED" -> new Ticket.Transferred(slip, leg, version);
            case "DONE" -> new Ticket.Done(slip, leg, version);
            case "LEFT" -> new Ticket.Left(slip, leg, version);
            default -> throw new UnknownState(state);
        };
    }

    static String state(Ticket ticket) {
        return switch (ticket) {
            case Ticket.Issued _ -> "ISSUED";
            case Ticket.Called _ -> "CALLED";
            case Ticket.Recalled _ -> "RECALLED";
            case Ticket.Absent _ -> "ABSENT";
            case Ticket.Serving _ -> "SERVING";
            case Ticket.WaitingForHandOver _ -> "WAITING_FOR_HAND_OVER";
            case Ticket.HandedOver _ -> "HANDED_OVER";
            case Ticket.Transferred _ -> "TRANSFERRED";
            case Ticket.Done _ -> "DONE";
            case Ticket.Left _ -> "LEFT";
        };
    }

    static @Nullable Timestamp at(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }

    private static Slip slip(ResultSet row) throws SQLException {
        return new Slip(
                row.getObject("id", UUID.class),
                row.getObject("day", LocalDate.class),
                row.getString("letter"),
                row.getInt("number"),
                row.getString("errand"),
                Slip.Source.valueOf(row.getString("source")),
                row.getString("priority"),
                row.getTimestamp("issued_at").toInstant());
    }

    private static Leg leg(ResultSet row) throws SQLException {
        return new Leg(
                row.getInt("leg"),
                row.getString("service"),
                List.of((String[]) row.getArray("onward").getArray()),
                row.getString("note"),
                row.getTimestamp("order_at").toInstant(),
                row.getTimestamp("queued_at").toInstant(),
                row.getString("desk"),
                row.getInt("calls"),
                moment(row, "called_at"),
                moment(row, "served_at"),
                moment(row, "held_at"),
                moment(row, "handed_at"),
                new Standing(row.getInt("ahead"), row.getInt("desks"), row.getInt("free")));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }

    /** The database holds a state that this program does not know. */
    static class UnknownState extends RuntimeException {
        UnknownState(String state) {
            super(state);
        }
    }
}
