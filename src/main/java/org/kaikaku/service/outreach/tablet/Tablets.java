package org.kaikaku.service.outreach.tablet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kaikaku.service.outreach.tablet.Tablet.Ended;
import org.kaikaku.service.outreach.tablet.Tablet.Loaded;
import org.kaikaku.service.outreach.tablet.Tablet.Revoked;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class Tablets {
    private static final int MOST = 200;

    private final JdbcClient jdbc;

    Tablets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param opener of what it seals for the house */
    void add(Loaded tablet, byte[] opener) {
        var core = tablet.core();
        jdbc.sql("""
                        insert into outreach_tablet (id, mark, name, account, crew, van, day, division, state, loaded_at, heard_at, opener)
                        values (:id, :mark, :name, :account, :crew, :van, :day, :division, 'LOADED', :at, :at, :opener)
                        """)
                .param("id", core.id())
                .param("mark", core.mark())
                .param("name", core.name())
                .param("account", core.account())
                .param("crew", core.crew())
                .param("van", core.van())
                .param("day", core.day())
                .param("division", core.division())
                .param("at", Timestamp.from(core.loadedAt()))
                .param("opener", opener)
                .update();
    }

    /** Empty where it has ended, or was loaded before devices sealed anything. */
    Optional<byte[]> opener(UUID id) {
        return jdbc.sql("select opener from outreach_tablet where id = ? and opener is not null")
                .param(id)
                .query(byte[].class)
                .optional();
    }

    void save(Ended tablet) {
        close(tablet.core().id(), "ENDED", tablet.core().crew(), tablet.at());
        jdbc.sql("update outreach_tablet set opener = null where id = ?")
                .param(tablet.core().id())
                .update();
    }

    void save(Revoked tablet) {
        close(tablet.core().id(), "REVOKED", tablet.by(), tablet.at());
    }

    private void close(UUID id, String state, String by, Instant at) {
        jdbc.sql("update outreach_tablet set state = ?, closed_by = ?, closed_at = ? where id = ?")
                .params(state, by, Timestamp.from(at), id)
                .update();
    }

    void heard(UUID id, Instant at) {
        jdbc.sql("update outreach_tablet set heard_at = ? where id = ?")
                .params(Timestamp.from(at), id)
                .update();
    }

    Optional<Tablet> find(UUID id) {
        return jdbc.sql("select * from outreach_tablet where id = ?")
                .param(id)
                .query(Tablets::tablet)
                .optional();
    }

    /** What it brings goes one after the other until the caller's transaction ends. */
    Optional<Tablet> lock(UUID id) {
        return jdbc.sql("select * from outreach_tablet where id = ? for update")
                .param(id)
                .query(Tablets::tablet)
                .optional();
    }

    /** Whether a device gives slips that begin so, or gave them and is not forgotten. */
    boolean isTaken(String mark) {
        return jdbc.sql("select count(*) from outreach_tablet where mark = ?")
                        .param(mark)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The latest days first. */
    List<Tablet> since(LocalDate day) {
        return jdbc.sql("select * from outreach_tablet where day >= ? order by day desc, loaded_at desc limit ?")
                .params(day, MOST)
                .query(Tablets::tablet)
                .list();
    }

    List<Tablet> of(Collection<UUID> ids) {
        return jdbc.sql("select * from outreach_tablet where id = any(?)")
                .param(ids.toArray(UUID[]::new))
                .query(Tablets::tablet)
                .list();
    }

    /** Those of days before, which are not out any more and of which nothing waits for a person. */
    @Transactional
    void forget(LocalDate before) {
        var gone = jdbc.sql("""
                        select id from outreach_tablet t
                         where day < ? and state <> 'LOADED'
                           and not exists (select 1 from outreach_tablet_item i where i.tablet = t.id and i.state = 'HELD')
                         for update
                        """).param(before).query(UUID.class).list().toArray(UUID[]::new);
        jdbc.sql("delete from outreach_tablet_item where tablet = any(?)")
                .param(gone)
                .update();
        jdbc.sql("delete from outreach_tablet where id = any(?)").param(gone).update();
    }

    private static Tablet tablet(ResultSet row, int number) throws SQLException {
        var core = new Tablet.Core(
                row.getObject("id", UUID.class),
                row.getString("mark"),
                row.getString("name"),
                row.getObject("account", UUID.class),
                row.getString("crew"),
                row.getString("van"),
                row.getObject("day", LocalDate.class),
                row.getString("division"),
                row.getTimestamp("loaded_at").toInstant(),
                row.getTimestamp("heard_at").toInstant());
        return switch (row.getString("state")) {
            case "LOADED" -> new Loaded(core);
            case "ENDED" -> new Ended(core, row.getTimestamp("closed_at").toInstant());
            default ->
                new Revoked(
                        core,
                        row.getString("closed_by"),
                        row.getTimestamp("closed_at").toInstant());
        };
    }
}
