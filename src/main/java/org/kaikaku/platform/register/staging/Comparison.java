package org.kaikaku.platform.register.staging;

import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Holds staged rows against the register, a statement for each way in which they can differ. */
@Repository
public class Comparison {
    private static final String PUT = """
            insert into register_staged_change (upload, person_id, act, what)
            select s.upload, s.person_id, case when now.person_id is null then 'ADD' else 'CHANGE' end,
                   array_remove(array[
                       case when s.status = 'resident' and now.status is distinct from 'resident'
                            then case when now.person_id is null and s.cause = 'birth' then 'BORN' else 'MOVED_IN' end end,
                       case when s.status = 'resident' and now.status = 'resident' and now.address <> s.address then 'MOVED' end,
                       case when s.status = 'moved_out' and now.status = 'resident' then 'MOVED_OUT' end,
                       case when s.status = 'dead' and now.status <> 'dead' then 'DIED' end,
                       case when now.name <> s.name or now.kana <> s.kana
                              or (now.attributes -> 'common_name', now.attributes -> 'former_name') is distinct from (
                                 (now.attributes - :known::text[] || s.attributes) -> 'common_name',
                                 (now.attributes - :known::text[] || s.attributes) -> 'former_name') and now.person_id is not null
                            then 'RENAMED' end,
                       case when now.household_id <> s.household_id
                            then case when s.household_id in (select household_id from register_resident)
                                      then 'HOUSEHOLD_MERGED' else 'HOUSEHOLD_SPLIT' end end,
                       case when s.protected and not coalesce(now.protected, false) then 'PROTECTION_BEGAN' end], null)
              from register_staged s left join register_resident now on now.person_id = s.person_id
             where s.upload = :upload and not s.removal
               and (now.person_id is null
                    or (now.household_id, now.name, now.kana, now.birth_date, now.sex, now.relationship, now.status,
                        now.status_date, now.postal_code, now.address, now.protected, now.attributes)
                       is distinct from
                       (s.household_id, s.name, s.kana, s.birth_date, s.sex, s.relationship, s.status, s.status_date,
                        s.postal_code, s.address, now.protected or s.protected,
                        now.attributes - :known::text[] || s.attributes))
            """;
    private static final String REMOVE = """
            insert into register_staged_change (upload, person_id, act, what)
            select s.upload, s.person_id, 'REMOVE', '{MOVED_OUT}'
              from register_staged s join register_resident now on now.person_id = s.person_id
             where s.upload = :upload and s.removal and now.status = 'resident'
            """;
    /** Whose row was rejected is not missing. */
    private static final String MISSING = """
            insert into register_staged_change (upload, person_id, act, what)
            select :upload, now.person_id, 'MISSING', '{MOVED_OUT}'
              from register_resident now
             where now.status = 'resident'
               and not exists (select 1 from register_staged s where s.upload = :upload and s.person_id = now.person_id)
               and not exists (select 1 from register_rejected r where r.upload = :upload and r.person_id = now.person_id)
            """;

    private final JdbcClient jdbc;

    Comparison(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What taking a file over would do.
     *
     * @param version of the register with which it was compared
     * @param missing people on the register of whom a file that should have everybody says nothing
     */
    public record Counts(long version, int added, int changed, int unchanged, int removed, int missing) {}

    /** Somebody to be struck off who is not there. */
    public record NotThere(long line, String person) {}

    /** Leaves out, and names, who is to be struck off without being on the register. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<NotThere> withoutStrangers(UUID upload) {
        return jdbc.sql("""
                        delete from register_staged s
                         where s.upload = :upload and s.removal
                           and not exists (select 1 from register_resident now where now.person_id = s.person_id)
                        returning line, person_id
                        """)
                .param("upload", upload)
                .query((row, _) -> new NotThere(row.getLong(1), row.getString(2)))
                .list();
    }

    /**
     * @param known the attributes that the file speaks of; others stay as they were
     * @param full whether the file should have everybody
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Counts compare(UUID upload, List<String> known, boolean full) {
        jdbc.sql("delete from register_staged_change where upload = ?")
                .param(upload)
                .update();
        int staged = staged(upload);
        long version = version();
        if (!filled()) {
            return new Counts(version, staged, 0, 0, 0, 0);
        }
        InBulk.run(jdbc, () -> {
            jdbc.sql(PUT)
                    .param("upload", upload)
                    .param("known", known.toArray(String[]::new))
                    .update();
            jdbc.sql(REMOVE).param("upload", upload).update();
            if (full) {
                jdbc.sql(MISSING).param("upload", upload).update();
            }
        });
        var acts = new HashMap<String, Integer>();
        jdbc.sql("select act, count(*) from register_staged_change where upload = ? group by act")
                .param(upload)
                .query(row -> {
                    acts.put(row.getString(1), row.getInt(2));
                });
        int added = acts.getOrDefault("ADD", 0);
        int changed = acts.getOrDefault("CHANGE", 0);
        int removed = acts.getOrDefault("REMOVE", 0);
        int missing = acts.getOrDefault("MISSING", 0);
        return new Counts(version, added, changed, staged - added - changed - removed, removed, missing);
    }

    /** How many rows of a file wait. */
    public int staged(UUID upload) {
        return jdbc.sql("select count(*) from register_staged where upload = ?")
                .param(upload)
                .query(Integer.class)
                .single();
    }

    /** Rises whenever a file has been taken over. */
    public long version() {
        return jdbc.sql("select number from register_version").query(Long.class).single();
    }

    /** Whether the register holds anybody. */
    boolean filled() {
        return jdbc.sql("select exists (select 1 from register_resident)")
                .query(Boolean.class)
                .single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(UUID upload) {
        jdbc.sql("delete from register_staged where upload = ?").param(upload).update();
        jdbc.sql("delete from register_staged_change where upload = ?")
                .param(upload)
                .update();
    }
}
