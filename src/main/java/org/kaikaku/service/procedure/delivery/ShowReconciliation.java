package org.kaikaku.service.procedure.delivery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.language.Text;
import org.kaikaku.service.procedure.definition.Catalogues;
import org.kaikaku.service.procedure.definition.CoreSystem;
import org.kaikaku.service.procedure.delivery.Delivery.Recalled;
import org.kaikaku.service.procedure.delivery.Delivery.Sent;
import org.kaikaku.service.procedure.delivery.Reconciliation.Show;
import org.kaikaku.service.procedure.office.CityTime;
import org.kaikaku.service.procedure.office.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriComponentsBuilder;

/** The reconciliation list (突合一覧), on the page and as a file for a spreadsheet. */
@Service
class ShowReconciliation {
    static final String PATH = "/staff/deliveries/reconciliation";

    private static final int LINES = 500;
    /** Beyond it a list is no list for people. */
    private static final int FILE_LINES = 10_000;

    private final Reconciliation reconciliation;
    private final Catalogues catalogues;
    private final Journal journal;
    private final Clock clock;

    ShowReconciliation(Reconciliation reconciliation, Catalogues catalogues, Journal journal, Clock clock) {
        this.reconciliation = reconciliation;
        this.catalogues = catalogues;
        this.journal = journal;
        this.clock = clock;
    }

    ReconciliationView page(String system, Show show, Actor actor) {
        return view(system, show, LINES, actor);
    }

    /** The file leaves with its line in the journal. */
    @Transactional
    ReconciliationView file(String system, Show show, Actor actor) {
        var view = view(system, show, FILE_LINES, actor);
        journal.write(List.of(new Trace(
                actor.doer(),
                Act.EXPORT,
                "基幹システムへの受渡し CSV",
                null,
                "reconciliation.csv?system=" + view.key() + " (" + view.lines().size() + ")")));
        return view;
    }

    private ReconciliationView view(String system, Show show, int most, Actor actor) {
        var scope = Scope.of(actor);
        var counts = reconciliation.counts(system, scope);
        var filters = Arrays.stream(Show.values())
                .map(one -> new ReconciliationView.Filter(one.name(), counts.getOrDefault(one, 0), one == show))
                .toList();
        var due = AnswerDue.of(system, catalogues.current());
        var today = CityTime.day(clock.instant());
        var lines = reconciliation.lines(system, show, scope, most).stream()
                .map(line -> line(line, due, today))
                .toList();
        return new ReconciliationView(
                system,
                name(system),
                filters,
                (int) lines.stream().filter(ReconciliationView.Line::overdue).count(),
                due.days(),
                lines.size() == most,
                lines,
                UriComponentsBuilder.fromPath(PATH + ".csv")
                        .queryParam("system", system)
                        .queryParam("show", show)
                        .encode()
                        .build()
                        .toUriString());
    }

    private ReconciliationView.Line line(Reconciliation.Line line, AnswerDue due, LocalDate today) {
        var delivery = line.delivery();
        var about = delivery.about();
        var sent = line.sentAt() == null ? null : CityTime.day(line.sentAt());
        return new ReconciliationView.Line(
                about.id(),
                about.receipt(),
                catalogues
                        .release(about.release(), about.on())
                        .procedure(about.procedure())
                        .title(),
                Deliveries.state(delivery),
                line.batchId(),
                line.batch(),
                sent,
                due.office().between(CityTime.day(line.since()), today),
                (delivery instanceof Sent || delivery instanceof Recalled) && sent != null && due.isOver(sent, today),
                Objects.requireNonNullElse(Deliveries.reason(delivery), ""));
    }

    private Text name(String key) {
        return Optional.ofNullable(catalogues.current().coreSystems().get(key))
                .map(CoreSystem::name)
                .orElse(Text.same(key));
    }
}
