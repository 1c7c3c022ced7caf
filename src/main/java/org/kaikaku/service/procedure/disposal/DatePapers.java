package org.kaikaku.service.procedure.disposal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kaikaku.platform.audit.Unseen;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.document.DocumentId;
import org.kaikaku.platform.document.Documents;
import org.kaikaku.platform.jobs.RecurringJob;
import org.kaikaku.service.procedure.application.Application;
import org.kaikaku.service.procedure.application.Application.Decided;
import org.kaikaku.service.procedure.application.Application.Withdrawn;
import org.kaikaku.service.procedure.application.Applications;
import org.kaikaku.service.procedure.definition.Catalogues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works out how long the papers of an ended application are kept, by the release that the application stays on. A day after its end, when
 * nobody can take the last step back any more.
 */
@Component
class DatePapers implements RecurringJob {
    private static final Unseen WHY =
            new Unseen("reads on which day an application ended and by which rules; nobody looks");

    private static final int STEP = 100;
    private static final Duration SETTLED = Duration.ofDays(1);
    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final Applications applications;
    private final Catalogues catalogues;
    private final Documents documents;
    private final TransactionTemplate together;
    private final Clock clock;

    DatePapers(
            JdbcClient jdbc,
            Applications applications,
            Catalogues catalogues,
            Documents documents,
            TransactionTemplate together,
            Clock clock) {
        this.jdbc = jdbc;
        this.applications = applications;
        this.catalogues = catalogues;
        this.documents = documents;
        this.together = together;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "procedure.date-papers";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        for (var some = undated(FIRST); !some.isEmpty(); some = undated(some.getLast())) {
            applications.all(some, WHY).forEach(this::date);
        }
    }

    private List<UUID> undated(UUID after) {
        return jdbc.sql("""
                        select a.id from procedure_application a
                         where a.id > ? and a.state in ('DECIDED', 'WITHDRAWN')
                           and exists (select 1 from procedure_application_paper p
                                        where p.application = a.id and p.dated_at is null)
                         order by a.id limit ?
                        """)
                .params(after, STEP)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    private void date(Application application) {
        ended(application)
                .filter(end -> end.isBefore(clock.instant().minus(SETTLED)))
                .ifPresent(end -> together.executeWithoutResult(_ -> date(application, end)));
    }

    private static Optional<Instant> ended(Application application) {
        return switch (application) {
            case Decided decided -> Optional.of(decided.decision().at());
            case Withdrawn withdrawn -> Optional.of(withdrawn.at());
            default -> Optional.empty();
        };
    }

    private void date(Application application, Instant end) {
        var header = application.header();
        var catalogue = catalogues.release(header.release(), header.on());
        var until = catalogue
                .procedure(header.procedure())
                .keptUntil(LocalDate.ofInstant(end, City.ZONE), catalogue.city())
                .orElse(null);
        var dated = jdbc.sql("""
                        update procedure_application_paper set dated_at = :now, kept_until = :until
                         where application = :application and dated_at is null
                        returning document
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("until", until, java.sql.Types.DATE)
                .param("application", header.id())
                .query((row, _) -> new DocumentId(row.getObject(1, UUID.class)))
                .list();
        documents.keepUntil(dated, until);
    }
}
