package org.kaikaku.platform.register.resident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Concerned;
import org.kaikaku.platform.register.Address;
import org.kaikaku.platform.register.HouseholdId;
import org.kaikaku.platform.register.Names;
import org.kaikaku.platform.register.PersonId;
import org.kaikaku.platform.register.Resident;
import org.kaikaku.platform.register.SearchResult;
import org.kaikaku.platform.register.Sex;
import org.kaikaku.platform.register.Standing;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads rows whose address has been left out (null) where it is suppressed, so that it never leaves the database. */
final class ResidentRow {
    private static final TypeReference<Map<String, Object>> ATTRIBUTES = new TypeReference<>() {};

    private ResidentRow() {}

    static Resident resident(ResultSet row, JsonMapper json) throws SQLException {
        Concerned.note(row.getString("person_id"));
        return new Resident(
                new PersonId(row.getString("person_id")),
                new HouseholdId(row.getString("household_id")),
                row.getString("name"),
                row.getString("kana"),
                date(row, "birth_date"),
                Sex.of(row.getString("sex")),
                row.getString("relationship"),
                standing(row),
                address(row),
                row.getBoolean("protected"),
                json.readValue(row.getString("attributes"), ATTRIBUTES));
    }

    static SearchResult.Found found(ResultSet row) throws SQLException {
        Concerned.note(row.getString("person_id"));
        return new SearchResult.Found(
                new PersonId(row.getString("person_id")),
                new HouseholdId(row.getString("household_id")),
                new Names(
                        row.getString("name"),
                        row.getString("kana"),
                        "confirmed".equals(row.getString("kana_status")),
                        row.getString("former_name"),
                        row.getString("common_name")),
                date(row, "birth_date"),
                row.getString("birth_date_written"),
                Sex.of(row.getString("sex")),
                row.getString("relationship"),
                standing(row),
                address(row),
                row.getBoolean("protected"));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return switch (row.getString("status")) {
            case "resident" -> new Standing.Living();
            case "dead" -> new Standing.Dead(date(row, "status_date"));
            case "moved_out" -> new Standing.MovedOut(date(row, "status_date"));
            case String other -> throw new IllegalStateException("No such status: " + other);
        };
    }

    private static Address address(ResultSet row) throws SQLException {
        String text = row.getString("address");
        return text == null ? new Address.Suppressed() : new Address.Known(row.getString("postal_code"), text);
    }

    private static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
