package org.kaikaku.service.procedure.office.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.search.Excerpt;
import org.kaikaku.service.procedure.application.State;
import org.kaikaku.service.procedure.definition.Catalogues;
import org.kaikaku.service.procedure.interview.Remaining;
import org.kaikaku.service.procedure.office.CityTime;
import org.kaikaku.service.procedure.office.Scope;
import org.kaikaku.service.procedure.office.finding.FindCases;
import org.kaikaku.service.procedure.office.inbox.InboxQuery.Tab;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cases of some divisions as the inbox shows them, read without loading any aggregate. */
@Repository
class Inbox {
    static final String OPEN = "ended is null";
    /** The best 1,000 by their words; a name is found by any part also while the index is built. */
    private static final String RANKED =
            " left join unnest(:found::text[]) with ordinality as ranked (found, rank) on found = receipt";

    /** Whoever has more closed cases than a file takes reads on without their number: counting a million takes seconds. */
    static final int COUNTED = ExportInbox.MOST + 1;

    private static final String CLOSED = "ended is not null";
    private static final String NEWS = " ended is null and exists (select 1 from procedure_register_news"
            + " where application = procedure_application.id and checked_at is null) as news,";

    private final JdbcClient jdbc;
    private final Catalogues catalogues;
    private final FindCases finding;

    Inbox(JdbcClient jdbc, Catalogues catalogues, FindCases finding) {
        this.finding = finding;
        this.jdbc = jdbc;
        this.catalogues = catalogues;
    }

    /**
     * @param total on all pages, no further counted than {@link #COUNTED}; 0 also where the page lies behind the last
     * @param people register numbers of those on the page whom the register has, each once
     * @param subjects register numbers of those whom a case is about, where that is not the applicant
     */
    record Found(List<InboxRow> rows, int total, List<String> people, List<String> subjects, Words words) {}

    /**
     * What the search by words adds.
     *
     * @param excerpts by receipt number
     * @param meant other words under which there is something
     * @param percent how much of the index is built
     * @param many whether only the best of them were looked at
     */
    record Words(Map<String, Excerpt> excerpts, @Nullable String meant, int percent, boolean many) {
        static final Words NONE = new Words(Map.of(), null, 100, false);
    }

    /** Open cases that have all of these in common. */
    record Group(
            String division,
            String procedure,
            String state,
            @Nullable UUID worker,
            @Nullable String workerName,
            boolean pressing,
            boolean late,
            int count) {}

    Found find(InboxQuery query, Scope scope, UUID me, LocalDate today) {
        return find(query, scope, me, today, (query.page() - 1) * InboxQuery.SIZE, InboxQuery.SIZE);
    }

    /** @return the first {@code most}, whatever page is looked at */
    Found all(InboxQuery query, Scope scope, UUID me, LocalDate today, int most) {
        return find(query, scope, me, today, 0, most);
    }

    private Found find(InboxQuery query, Scope scope, UUID me, LocalDate today, int from, int size) {
        var found = query.words().isEmpty() ? null : finding.find(query.words(), scope, marks(query));
        var which = " from procedure_application" + (found == null ? "" : RANKED) + " where " + where(query, scope)
                + conditions(query);
        var sql =
                "select receipt, procedure, release, held_on, division, channel, applicant_name, submitted_at, due, state,"
                        + " detail ->> 'granted' as granted, worker, worker_name, version, person, subject,"
                        + NEWS
                        + " (select count(*) from (select 1" + which + " limit " + COUNTED + ") as counted) as total"
                        + which + order(query)
                        + " limit :size offset :from";
        var total = new int[1];
        var people = new LinkedHashSet<String>();
        var subjects = new LinkedHashSet<String>();
        var rows = jdbc.sql(sql)
                .params(parameters(query, scope, me, today))
                .param("found", found == null ? new String[0] : found.ids().toArray(String[]::new))
                .param("from", from)
                .param("size", size)
                .query((row, number) -> {
                    total[0] = row.getInt("total");
                    Optional.ofNullable(row.getString("person")).ifPresent(people::add);
                    Optional.ofNullable(row.getString("subject")).ifPresent(subjects::add);
                    return row(row, scope, today);
                })
                .list();
        return new Found(rows, total[0], List.copyOf(people), List.copyOf(subjects), words(query, scope, found, rows));
    }

    private Words words(
            InboxQuery query, Scope scope, org.kaikaku.platform.search.@Nullable Found found, List<InboxRow> rows) {
        if (found == null) {
            return Words.NONE;
        }
        var shown = rows.stream().map(InboxRow::receipt).toList();
        return new Words(
                finding.excerpts(query.words(), scope, shown),
                rows.isEmpty() ? found.meant() : null,
                found.percent(),
                found.total() > FindCases.MOST);
    }

    private static Set<String> marks(InboxQuery query) {
        var marks = new HashSet<String>();
        marks.add(query.tab() == Tab.CLOSED ? FindCases.CLOSED : FindCases.OPEN);
        if (!query.procedure().isEmpty()) {
            marks.add(FindCases.procedure(query.procedure()));
        }
        if (!query.channel().isEmpty()) {
            marks.add(FindCases.channel(query.channel()));
        }
        return marks;
    }

    /** A receipt number is found also where its case was given to another division. */
    private static String where(InboxQuery query, Scope scope) {
        var given = "exists (select 1 from procedure_transfer where application = procedure_application.id"
                + (scope.everywhere() ? ")" : " and from_division in (:divisions))");
        if (query.receipt().isPresent()) {
            return "(" + scope.sql() + " or " + given + ")";
        }
        return query.tab() == Tab.GIVEN ? given + (scope.everywhere() ? "" : " and not " + scope.sql()) : scope.sql();
    }

    private static String conditions(InboxQuery query) {
        if (query.receipt().isPresent()) {
            return " and receipt = :receipt";
        }
        var sql = new StringBuilder(" and ")
                .append(
                        switch (query.tab()) {
                            case CLOSED -> CLOSED;
                            case GIVEN -> "true";
                            case ALL, MINE, UNASSIGNED, PRESSING, CORRECTION, APPROVAL -> OPEN;
                        });
        sql.append(" and ").append(query.tab().sql);
        if (!query.q().isEmpty()) {
            sql.append(" and (found is not null or translate(applicant_name, ' \u3000', '') like :name"
                    + " or translate(applicant_kana, ' \u3000', '') like :kana)");
        }
        if (!query.procedure().isEmpty()) {
            sql.append(" and procedure = :procedure");
        }
        if (!query.channel().isEmpty()) {
            sql.append(" and channel = :channel");
        }
        if (!query.worker().isEmpty()) {
            sql.append(query.worker().equals("none") ? " and worker is null" : " and worker::text = :worker");
        }
        return sql.toString();
    }

    /** What is closed has no deadline to sort by: there the latest comes first. */
    private static String order(InboxQuery query) {
        boolean latest = (query.tab() == Tab.CLOSED || query.tab() == Tab.GIVEN) && query.sort() == InboxQuery.Sort.DUE;
        var by = latest ? "submitted_at desc" : query.sort().sql + (query.descending() ? " desc" : "");
        return " order by " + by + ", id";
    }

    private static Map<String, Object> parameters(InboxQuery query, Scope scope, UUID me, LocalDate today) {
        var parameters = new HashMap<String, Object>();
        parameters.put("divisions", scope.parameter());
        parameters.put("me", me);
        parameters.put("today", today);
        parameters.put("name", InboxQuery.part(query.name()));
        parameters.put("kana", InboxQuery.part(query.kana()));
        parameters.put("procedure", query.procedure());
        parameters.put("channel", query.channel());
        parameters.put("worker", query.worker());
        query.receipt().ifPresent(receipt -> parameters.put("receipt", receipt.toString()));
        return parameters;
    }

    private InboxRow row(ResultSet row, Scope scope, LocalDate today) throws SQLException {
        var state = State.valueOf(row.getString("state"));
        boolean counts = switch (state) {
            case DECIDED, WITHDRAWN, CORRECTION_ASKED -> false;
            case RECEIVED, IN_REVIEW, AWAITING_APPROVAL -> true;
        };
        var division = row.getString("division");
        return new InboxRow(
                row.getString("receipt"),
                catalogues
                        .release(row.getLong("release"), row.getObject("held_on", LocalDate.class))
                        .procedure(row.getString("procedure"))
                        .title(),
                division,
                scope.has(division) ? null : ShowInbox.division(division, catalogues.current()),
                row.getString("channel"),
                row.getString("applicant_name"),
                state.name(),
                state == State.DECIDED ? Boolean.valueOf(row.getString("granted")) : null,
                !counts ? null : Remaining.of(row.getObject("due", LocalDate.class), null, today),
                CityTime.day(row.getTimestamp("submitted_at").toInstant()),
                row.getObject("worker", UUID.class),
                row.getString("worker_name"),
                row.getBoolean("news"),
                row.getInt("version"));
    }
}
