package org.kaikaku.platform.register.intake;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes many residents with two statements, always in the same order, so that no two writers wait for each other. */
@Repository
class ResidentWriter {
    private static final String HOUSEHOLDS = """
            insert into register_household (household_id)
            select distinct household_id from jsonb_to_recordset(:rows::jsonb) as row (household_id text)
             order by household_id
            on conflict do nothing
            """;
    private static final String RESIDENTS = """
            insert into register_resident (
                   person_id, household_id, name, name_search, given_search, kana, kana_search, given_kana_search,
                   birth_date, sex, relationship, status, status_date, postal_code, address, address_search,
                   protected, attributes, imported_at)
            select person_id, household_id, name, name_search, given_search, kana, kana_search, given_kana_search,
                   birth_date, sex, relationship, status, status_date, postal_code, address, address_search,
                   protected, attributes, :at
              from jsonb_to_recordset(:rows::jsonb) as row (
                   person_id text, household_id text, name text, name_search text, given_search text, kana text,
                   kana_search text, given_kana_search text, birth_date date, sex text, relationship text, status text,
                   status_date date, postal_code text, address text, address_search text, protected boolean,
                   attributes jsonb)
             order by person_id
            on conflict (person_id) do update set
                   household_id = excluded.household_id, name = excluded.name, name_search = excluded.name_search,
                   given_search = excluded.given_search, kana = excluded.kana, kana_search = excluded.kana_search,
                   given_kana_search = excluded.given_kana_search, birth_date = excluded.birth_date, sex = excluded.sex,
                   relationship = excluded.relationship, status = excluded.status, status_date = excluded.status_date,
                   postal_code = excluded.postal_code, address = excluded.address,
                   address_search = excluded.address_search,
                   protected = register_resident.protected or excluded.protected,
                   attributes = register_resident.attributes - :known::text[] || excluded.attributes,
                   imported_at = excluded.imported_at
            """;

    private static final String TOUCHED = """
            select row.person_id, now.person_id is null as new
              from jsonb_to_recordset(:rows::jsonb) as row (
                   person_id text, household_id text, name text, kana text, birth_date date, sex text, relationship text,
                   status text, status_date date, postal_code text, address text, protected boolean, attributes jsonb)
              left join register_resident now on now.person_id = row.person_id
             where now.person_id is null
                or (now.household_id, now.name, now.kana, now.birth_date, now.sex, now.relationship, now.status, now.status_date,
                    now.postal_code, now.address, now.protected, now.attributes)
                   is distinct from
                   (row.household_id, row.name, row.kana, row.birth_date, row.sex, row.relationship, row.status, row.status_date,
                    row.postal_code, row.address, now.protected or row.protected, now.attributes - :known::text[] || row.attributes)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ResidentWriter(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Somebody whom rows would add or change. */
    record Touched(String person, boolean isNew) {}

    /** Whether the register holds anybody. */
    boolean filled() {
        return jdbc.sql("select exists (select 1 from register_resident)")
                .query(Boolean.class)
                .single();
    }

    /** As {@link #write} takes them, and before it. */
    List<Touched> touched(List<Map<String, Object>> rows, List<String> known) {
        return jdbc.sql(TOUCHED)
                .param("rows", json.writeValueAsString(rows))
                .param("known", known.toArray(String[]::new))
                .query((row, _) -> new Touched(row.getString("person_id"), row.getBoolean("new")))
                .list();
    }

    /** They and everybody who lives with them now. */
    List<String> households(List<String> people) {
        return jdbc.sql("""
                        select person_id from register_resident
                         where household_id in (select household_id from register_resident where person_id = any(?))
                        """)
                .param(1, people.toArray(String[]::new))
                .query((row, _) -> row.getString(1))
                .list();
    }

    /**
     * A flag of 支援措置 that the file no longer has stays: only two people lift it.
     *
     * @param rows no person twice; each as {@link Row.Accepted} has it
     * @param known the attributes that the file speaks of; others stay as they were
     */
    void write(List<Map<String, Object>> rows, List<String> known, Instant at) {
        var sent = json.writeValueAsString(rows);
        jdbc.sql(HOUSEHOLDS).param("rows", sent).update();
        jdbc.sql(RESIDENTS)
                .param("rows", sent)
                .param("known", known.toArray(String[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
