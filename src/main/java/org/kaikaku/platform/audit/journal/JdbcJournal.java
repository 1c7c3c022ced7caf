package org.kaikaku.platform.audit.journal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Concerned;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Plain inserts: a hash chain here would make the whole city queue for one row. Sealing follows a moment later.
 *
 * <p>No batches: the driver keeps no statement of a batch prepared, so that each line would be parsed and planned anew, and nothing is
 * written more often than these lines.
 */
@Component
class JdbcJournal implements Journal {
    private static final String INTO =
            "insert into audit_entry (at, doer, doer_name, office, act, purpose, subject, object) ";
    private static final String ONE = INTO + "values (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String SEVERAL = INTO + """
            select ?, doer, doer_name, office, act, purpose, subject, object
              from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) with ordinality
                   as line (doer, doer_name, office, act, purpose, subject, object, place)
             order by place
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcJournal(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void append(Collection<Trace> traces) {
        if (traces.size() == 1) {
            writeOne(traces.iterator().next());
        } else if (!traces.isEmpty()) {
            writeSeveral(traces);
        }
    }

    private void writeOne(Trace trace) {
        note(trace);
        jdbc.sql(ONE)
                .param(1, Timestamp.from(clock.instant()))
                .param(2, trace.doer().id())
                .param(3, trace.doer().name())
                .param(4, trace.doer().office())
                .param(5, trace.act().name())
                .param(6, trace.purpose())
                .param(7, trace.subject())
                .param(8, trace.object())
                .update();
    }

    private static void note(Trace trace) {
        if (trace.subject() != null) {
            Concerned.note(trace.subject());
        }
    }

    private void writeSeveral(Collection<Trace> traces) {
        traces.forEach(JdbcJournal::note);
        jdbc.sql(SEVERAL)
                .param(1, Timestamp.from(clock.instant()))
                .param(2, column(traces, trace -> trace.doer().id()))
                .param(3, column(traces, trace -> trace.doer().name()))
                .param(4, column(traces, trace -> trace.doer().office()))
                .param(5, column(traces, trace -> trace.act().name()))
                .param(6, column(traces, Trace::purpose))
                .param(7, column(traces, Trace::subject))
                .param(8, column(traces, Trace::object))
                .update();
    }

    private static @Nullable String[] column(Collection<Trace> traces, Function<Trace, @Nullable String> value) {
        return traces.stream().map(value).toArray(String[]::new);
    }
}
