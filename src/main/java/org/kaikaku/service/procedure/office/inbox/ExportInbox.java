package org.kaikaku.service.procedure.office.inbox;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.language.Language;
import org.kaikaku.platform.web.SpreadsheetCsv;
import org.kaikaku.service.procedure.definition.Catalogues;
import org.kaikaku.service.procedure.office.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The inbox as a file: what its list shows, on all of its pages, and nothing beside; no file leaves without its lines in the journal. */
@Service
class ExportInbox {
    /** Beyond it a list is no list for people, and the file would be held in memory. */
    static final int MOST = 10_000;

    private static final String PURPOSE = "受信箱の一覧をファイルに書き出す";

    private final Inbox inbox;
    private final InboxTable table;
    private final Catalogues catalogues;
    private final Journal journal;
    private final Clock clock;

    ExportInbox(Inbox inbox, InboxTable table, Catalogues catalogues, Journal journal, Clock clock) {
        this.inbox = inbox;
        this.table = table;
        this.catalogues = catalogues;
        this.journal = journal;
        this.clock = clock;
    }

    enum Format {
        CSV("text/csv;charset=UTF-8"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        final String type;

        Format(String type) {
            this.type = type;
        }

        String ending() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    sealed interface Exported {
        record File(String name, byte[] content) implements Exported {}

        /** @param inbox address of the list, which says so */
        record TooMany(String inbox) implements Exported {}
    }

    @Transactional
    Exported export(InboxQuery query, Language language, Format format, Actor actor) {
        var today = LocalDate.ofInstant(clock.instant(), City.ZONE);
        var links = new InboxLinks(query);
        var scope = Scope.of(actor).within(query.division());
        var found = inbox.all(query, scope, actor.account(), today, MOST);
        if (found.total() > MOST) {
            return new Exported.TooMany(links.here());
        }
        journal.write(traces(found, query, format, actor));
        var lines = table.lines(found.rows(), catalogues.current(), language);
        var content = switch (format) {
            case CSV -> SpreadsheetCsv.of(lines);
            case XLSX -> InboxFile.excel(table.title(language), lines);
        };
        return new Exported.File("%s-%s.%s".formatted(table.title(language), today, format.ending()), content);
    }

    /** One for each person who is in it, and one for the file. */
    private static List<Trace> traces(Inbox.Found found, InboxQuery query, Format format, Actor actor) {
        var object = "inbox." + format.ending() + "?tab=" + query.tab().key() + "&q=" + query.q() + " ("
                + found.rows().size() + ")";
        var traces = new ArrayList<Trace>();
        traces.add(new Trace(actor.doer(), Act.EXPORT, PURPOSE, null, object));
        Stream.concat(found.people().stream(), found.subjects().stream())
                .distinct()
                .map(person -> new Trace(actor.doer(), Act.EXPORT, PURPOSE, person, object))
                .forEach(traces::add);
        return traces;
    }
}
