package org.kaikaku.service.procedure.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Unseen;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.language.Text;
import org.kaikaku.service.procedure.application.Application.Decided;
import org.kaikaku.service.procedure.application.Applications;
import org.kaikaku.service.procedure.application.Header;
import org.kaikaku.service.procedure.definition.Catalogues;
import org.kaikaku.service.procedure.definition.CoreSystem;
import org.kaikaku.service.procedure.delivery.Batches.Batch;
import org.kaikaku.service.procedure.delivery.DeliveriesView.BatchLine;
import org.kaikaku.service.procedure.delivery.DeliveriesView.Row;
import org.kaikaku.service.procedure.delivery.DeliveriesView.SystemLine;
import org.kaikaku.service.procedure.office.Protection;
import org.kaikaku.service.procedure.office.Scope;
import org.springframework.stereotype.Service;

/** What is on its way, for somebody of the divisions that decided it. */
@Service
class ShowDeliveries {
    private static final Unseen WHY = new Unseen("the line of whose decision it is follows at once");

    private static final int ROWS = 100;
    private static final int BATCHES = 20;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    private final Deliveries deliveries;
    private final DeliveryList list;
    private final Batches batches;
    private final Applications applications;
    private final DeliveryFields fields;
    private final FillBatch fill;
    private final Protection protection;
    private final Catalogues catalogues;
    private final Journal journal;
    private final Clock clock;

    ShowDeliveries(
            Deliveries deliveries,
            DeliveryList list,
            Batches batches,
            Applications applications,
            DeliveryFields fields,
            FillBatch fill,
            Protection protection,
            Catalogues catalogues,
            Journal journal,
            Clock clock) {
        this.deliveries = deliveries;
        this.list = list;
        this.batches = batches;
        this.applications = applications;
        this.fields = fields;
        this.fill = fill;
        this.protection = protection;
        this.catalogues = catalogues;
        this.journal = journal;
        this.clock = clock;
    }

    DeliveriesView all(String asked, Actor actor) {
        var scope = Scope.of(actor);
        var counts = list.counts(scope);
        var chosen = counts.stream().anyMatch(count -> count.system().equals(asked))
                ? asked
                : counts.stream()
                        .max(Comparator.comparingInt(DeliveryList.Count::waiting))
                        .map(DeliveryList.Count::system)
                        .orElse("");
        var systems = counts.stream()
                .map(count -> new SystemLine(
                        count.system(),
                        name(count.system()),
                        count.open(),
                        late(count),
                        count.system().equals(chosen)))
                .toList();
        return new DeliveriesView(
                systems,
                systems.stream().filter(SystemLine::current).findFirst().orElse(null),
                counts.stream()
                        .filter(count -> count.system().equals(chosen))
                        .mapToInt(count -> count.waiting() + (tells(count.system()) ? count.withdrawing() : 0))
                        .sum(),
                chosen.isEmpty()
                        ? List.of()
                        : list.toDo(chosen, scope, ROWS).stream().map(this::row).toList(),
                chosen.isEmpty()
                        ? List.of()
                        : batches.latest(chosen, scope, BATCHES).stream()
                                .map(ShowDeliveries::line)
                                .toList());
    }

    Optional<BatchView> batch(UUID id, Actor actor) {
        return batches.find(id).filter(batch -> batch.openTo(actor)).map(batch -> {
            var rows = deliveries.of(id);
            return new BatchView(
                    line(batch),
                    batch.system(),
                    name(batch.system()),
                    batch.encoding(),
                    (int) rows.stream()
                            .filter(one -> one instanceof Delivery.Sent || one instanceof Delivery.Recalled)
                            .count(),
                    batch.replaced(),
                    batch.withheld(),
                    batch.formulas(),
                    batches.beside(id).map(Batches.File::name).orElse(null),
                    answers(batch.system()),
                    null,
                    rows.stream().map(this::row).toList());
        });
    }

    AnswerView answer(Batch batch, AnswerFiles.AnswerFile file) {
        return new AnswerView(
                batch.id(),
                batch.number(),
                name(batch.system()),
                file.name(),
                day(file.readAt()),
                TIME.format(file.readAt().atZone(City.ZONE)),
                file.readBy(),
                file.count("ACCEPTED"),
                file.count("REJECTED"),
                file.said().stream()
                        .filter(said -> !said.outcome().equals("ACCEPTED"))
                        .map(said -> new AnswerView.Line(said.line(), said.receipt(), said.outcome(), said.reason()))
                        .toList());
    }

    private boolean late(DeliveryList.Count count) {
        return count.oldest() != null
                && AnswerDue.of(count.system(), catalogues.current()).isOver(day(count.oldest()), day(clock.instant()));
    }

    private boolean tells(String key) {
        var system = catalogues.current().coreSystems().get(key);
        return system != null && fill.tells(system);
    }

    private boolean answers(String key) {
        var system = catalogues.current().coreSystems().get(key);
        return system != null && system.answer() != null;
    }

    /** @param typed fields as somebody had typed them when a step was refused */
    Optional<CopyView> one(UUID id, Map<String, String> typed, @Nullable String problem, Actor actor) {
        return deliveries
                .find(id)
                .filter(found -> Scope.covers(actor, found.about().division()))
                .map(found -> copy(found, typed, problem, actor));
    }

    private CopyView copy(Delivery delivery, Map<String, String> typed, @Nullable String problem, Actor actor) {
        var about = delivery.about();
        var decided =
                (Decided) applications.all(List.of(about.application()), WHY).getFirst();
        write(decided.header(), actor);
        boolean guarded = protection.guards(decided.header());
        var system = fields.system(about);
        var shown = fields.of(
                system.layout(),
                decided,
                about.mended(),
                delivery instanceof Delivery.Outgoing going ? going.act() : Delivery.NEW);
        var lines = java.util.stream.IntStream.range(0, shown.size())
                .mapToObj(i -> line(i + 1, shown.get(i), typed, guarded))
                .toList();
        var row = row(delivery);
        return new CopyView(
                about.id(),
                about.version(),
                about.receipt(),
                row.procedure(),
                about.system(),
                system.name(),
                row.state(),
                row.reason(),
                guarded,
                lines,
                problem);
    }

    private static CopyView.Line line(
            int number, DeliveryFields.Field field, Map<String, String> typed, boolean guarded) {
        boolean hidden = guarded && field.tellsWhere();
        return new CopyView.Line(number, field.name(), hidden ? null : typed.getOrDefault(field.name(), field.value()));
    }

    private void write(Header header, Actor actor) {
        journal.write(header.traces(actor.doer(), Act.LOOK, "決定を基幹システムへ入力するため"));
    }

    private Row row(Delivery delivery) {
        var about = delivery.about();
        return new Row(
                about.id(),
                about.version(),
                about.receipt(),
                catalogues
                        .release(about.release(), about.on())
                        .procedure(about.procedure())
                        .title(),
                Deliveries.state(delivery),
                Objects.requireNonNullElse(Deliveries.reason(delivery), ""));
    }

    private Text name(String key) {
        return Optional.ofNullable(catalogues.current().coreSystems().get(key))
                .map(CoreSystem::name)
                .orElse(Text.same(key));
    }

    private static BatchLine line(Batch batch) {
        return new BatchLine(
                batch.id(),
                batch.number(),
                day(batch.madeAt()),
                TIME.format(batch.madeAt().atZone(City.ZONE)),
                batch.madeBy(),
                batch.applications().size());
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, City.ZONE);
    }
}
