package org.kaikaku.place.booking.lottery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.kaikaku.place.booking.letting.Refusal;
import org.kaikaku.place.booking.use.Plan;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Entries as they stand in the table. */
@Component
class EntryRows {
    private final JsonMapper json;

    EntryRows(JsonMapper json) {
        this.json = json;
    }

    LotteryEntry entry(ResultSet row, int number) throws SQLException {
        return new LotteryEntry(
                row.getObject("id", UUID.class),
                row.getString("month"),
                row.getObject("by_user", UUID.class),
                row.getString("room"),
                row.getObject("day", LocalDate.class),
                row.getString("band"),
                json.readValue(row.getString("plan"), Plan.class),
                row.getString("salt"),
                row.getString("pseudonym"),
                outcome(row));
    }

    private static Outcome outcome(ResultSet row) throws SQLException {
        var booking = row.getObject("booking", UUID.class);
        var refused = row.getString("refused");
        boolean won = row.getBoolean("won");
        if (row.wasNull()) {
            return new Outcome.Waiting();
        }
        if (booking != null) {
            return new Outcome.Booked(booking, !won);
        }
        if (refused != null) {
            return new Outcome.Refused(
                    Refusal.valueOf(refused), row.getTimestamp("refused_at").toInstant());
        }
        return won ? new Outcome.Won() : new Outcome.Lost();
    }
}
