package org.kaikaku.service.procedure.office.inbox;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kaikaku.service.procedure.office.Scope;
import org.kaikaku.service.procedure.office.inbox.Inbox.Group;
import org.kaikaku.service.procedure.office.inbox.InboxQuery.Tab;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stands around the list of the inbox. */
@Repository
class InboxGroups {
    private static final String LATE = "(due < :today and state <> 'CORRECTION_ASKED')";

    private final JdbcClient jdbc;

    InboxGroups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param address of the inbox so filtered */
    record Saved(UUID id, String name, String address) {}

    record Found(List<Group> groups, List<Saved> saved) {}

    /** One read for the numbers on the tabs, everybody's load, what can be filtered by, and the filters that somebody saved. */
    Found find(Scope scope, UUID me, LocalDate today) {
        var sql = "select division, procedure, state, worker, worker_name, " + Tab.PRESSING.sql + " as pressing, "
                + LATE + " as late, count(*) as n, null::uuid as saved, null as name, null as address"
                + " from procedure_application where " + scope.sql() + " and " + Inbox.OPEN
                + " group by 1, 2, 3, 4, 5, 6, 7"
                + " union all select null, null, null, null, null, null, null, null, id, name, address"
                + " from procedure_saved_filter where account = :me order by name";
        var groups = new ArrayList<Group>();
        var saved = new ArrayList<Saved>();
        jdbc.sql(sql)
                .param("divisions", scope.parameter())
                .param("today", today)
                .param("me", me)
                .query(row -> {
                    var id = row.getObject("saved", UUID.class);
                    if (id == null) {
                        groups.add(new Group(
                                row.getString("division"),
                                row.getString("procedure"),
                                row.getString("state"),
                                row.getObject("worker", UUID.class),
                                row.getString("worker_name"),
                                row.getBoolean("pressing"),
                                row.getBoolean("late"),
                                row.getInt("n")));
                    } else {
                        saved.add(new Saved(id, row.getString("name"), row.getString("address")));
                    }
                });
        return new Found(List.copyOf(groups), List.copyOf(saved));
    }
}
