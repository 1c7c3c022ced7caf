package org.kaikaku.platform.register.staging;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes staged rows into the register, as few statements for a city as for one person. */
@Repository
class Merge {
    private static final String INTO = """
            insert into register_resident (
                   person_id, household_id, name, name_search, given_search, kana, kana_search, given_kana_search,
                   birth_date, sex, relationship, status, status_date, postal_code, address, address_search,
                   common_search, former_search, protected, attributes, imported_at)
            select s.person_id, s.household_id, s.name, s.name_search, s.given_search, s.kana, s.kana_search,
                   s.given_kana_search, s.birth_date, s.sex, s.relationship, s.status, s.status_date, s.postal_code,
                   s.address, s.address_search, s.common_search, s.former_search, s.protected, s.attributes, :at
              from register_staged s
            """;
    private static final String ALL = INTO + " where s.upload = :upload and not s.removal";
    private static final String CHANGED = INTO + """
              join register_staged_change c on c.upload = s.upload and c.person_id = s.person_id
             where s.upload = :upload and c.act in ('ADD', 'CHANGE')
             order by s.person_id
            on conflict (person_id) do update set
                   household_id = excluded.household_id, name = excluded.name, name_search = excluded.name_search,
                   given_search = excluded.given_search, kana = excluded.kana, kana_search = excluded.kana_search,
                   given_kana_search = excluded.given_kana_search, birth_date = excluded.birth_date, sex = excluded.sex,
                   relationship = excluded.relationship, status = excluded.status, status_date = excluded.status_date,
                   postal_code = excluded.postal_code, address = excluded.address,
                   address_search = excluded.address_search,
                   common_search = case when 'common_name' = any(:known::text[]) then excluded.common_search
                                        else register_resident.common_search end,
                   former_search = case when 'former_name' = any(:known::text[]) then excluded.former_search
                                        else register_resident.former_search end,
                   protected = register_resident.protected or excluded.protected,
                   attributes = register_resident.attributes - :known::text[] || excluded.attributes,
                   imported_at = excluded.imported_at
            """;
    private static final String LEAVE = """
            update register_resident r
               set status = 'moved_out', status_date = s.status_date, imported_at = :at
              from register_staged_change c
              left join register_staged s on s.upload = c.upload and s.person_id = c.person_id
             where c.upload = :upload and c.person_id = r.person_id
               and (c.act = 'REMOVE' or c.act = 'MISSING' and :missing)
            """;

    private final JdbcClient jdbc;

    Merge(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits until no other file is being taken over; this one then is, until the transaction ends. */
    void begin() {
        jdbc.sql("update register_version set number = number + 1").update();
    }

    /** What another package has to say over all rows at once. */
    void inBulk(Runnable statements) {
        InBulk.run(jdbc, statements);
    }

    /** Into an empty register. */
    void fill(UUID upload, Instant at) {
        InBulk.run(
                jdbc,
                () -> jdbc.sql(ALL)
                        .param("upload", upload)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update());
    }

    /**
     * A flag of 支援措置 that the file no longer has stays: only two people lift it.
     *
     * @param known the attributes that the file speaks of; others stay as they were
     * @param missing whether those have left of whom the file says nothing
     */
    void change(UUID upload, List<String> known, boolean missing, Instant at) {
        InBulk.run(jdbc, () -> {
            jdbc.sql(CHANGED)
                    .param("upload", upload)
                    .param("known", known.toArray(String[]::new))
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
            jdbc.sql(LEAVE)
                    .param("upload", upload)
                    .param("missing", missing)
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
        });
    }

    /** Somebody whom the file adds or changes. */
    record Touched(String person, boolean isNew, List<String> what) {}

    /** The next of them, by their numbers. */
    List<Touched> touched(UUID upload, boolean missing, String after, int most) {
        return jdbc.sql("""
                        select person_id, act, what from register_staged_change
                         where upload = :upload and person_id > :after and (act <> 'MISSING' or :missing)
                         order by person_id limit :most
                        """)
                .param("upload", upload)
                .param("after", after)
                .param("missing", missing)
                .param("most", most)
                .query((row, _) -> new Touched(row.getString(1), "ADD".equals(row.getString(2)), List.of((String[])
                        row.getArray(3).getArray())))
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
}
