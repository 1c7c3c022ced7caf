package org.kaikaku.service.procedure.delivery;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.service.procedure.application.Application.Decided;
import org.kaikaku.service.procedure.application.Applications;
import org.kaikaku.service.procedure.delivery.Batches.Batch;
import org.kaikaku.service.procedure.delivery.Delivery.Waiting;
import org.kaikaku.service.procedure.office.Protection;
import org.kaikaku.service.procedure.office.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts all that waits for a core system into a file, one for each division. Pressed by two clerks at once, what one has taken the other does not find. */
@Service
class MakeBatch {
    static final int MOST = 2_000;

    private final Deliveries deliveries;
    private final Batches batches;
    private final Applications applications;
    private final DeliveryFields fields;
    private final Protection protection;
    private final Journal journal;
    private final Clock clock;

    MakeBatch(
            Deliveries deliveries,
            Batches batches,
            Applications applications,
            DeliveryFields fields,
            Protection protection,
            Journal journal,
            Clock clock) {
        this.deliveries = deliveries;
        this.batches = batches;
        this.applications = applications;
        this.fields = fields;
        this.protection = protection;
        this.journal = journal;
        this.clock = clock;
    }

    /** @return one for each division that something waited in, so that each opens its own; none when nothing waits for the actor */
    @Transactional
    List<UUID> make(String system, Actor actor) {
        var byDivision = new LinkedHashMap<String, List<Waiting>>();
        deliveries
                .take(system, Scope.of(actor), MOST)
                .forEach(one -> byDivision
                        .computeIfAbsent(one.about().division(), _ -> new ArrayList<>())
                        .add(one));
        return byDivision.entrySet().stream()
                .map(entry -> make(system, entry.getKey(), entry.getValue(), actor))
                .toList();
    }

    private UUID make(String system, String division, List<Waiting> waiting, Actor actor) {
        var id = UUID.randomUUID();
        var decided = decided(waiting);
        var guarded = protection.guarded(
                decided.values().stream().map(Decided::header).toList());
        var layout = fields.system(waiting.getFirst().about());
        var withheld = new ArrayList<String>();
        var rows = new ArrayList<CsvFile.Row>();
        for (var one : waiting) {
            var of = Objects.requireNonNull(decided.get(one.about().application()));
            var row = fields.of(layout, of, one.about().mended());
            boolean hides = guarded.contains(of.header()) && row.stream().anyMatch(DeliveryFields.Field::tellsWhere);
            if (hides) {
                withheld.add(one.about().receipt());
            }
            rows.add(new CsvFile.Row(
                    one.about().receipt(),
                    hides ? row.stream().map(DeliveryFields.Field::withheld).toList() : row));
        }
        var file = CsvFile.of(layout, rows);
        write(decided.values(), system, actor);
        deliveries.save(waiting.stream().map(one -> one.send(id)).toList());
        var made = new Made(
                id, system, division, waiting, file, withheld, layout.encoding().name());
        batches.add(batch(made, actor), file.content());
        return id;
    }

    private record Made(
            UUID id,
            String system,
            String division,
            List<Waiting> rows,
            CsvFile file,
            List<String> withheld,
            String encoding) {}

    private Map<UUID, Decided> decided(List<Waiting> waiting) {
        var ids = waiting.stream().map(one -> one.about().application()).toList();
        return applications.all(ids).stream()
                .map(Decided.class::cast)
                .collect(Collectors.toMap(one -> one.header().id(), Function.identity()));
    }

    private void write(Collection<Decided> decided, String system, Actor actor) {
        journal.write(decided.stream()
                .flatMap(one -> one.header().traces(actor.doer(), Act.EXPORT, "決定を基幹システム(" + system + ")へ渡す").stream())
                .toList());
    }

    private Batch batch(Made made, Actor actor) {
        int number = batches.next(made.system());
        var now = clock.instant();
        var day = DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.ofInstant(now, City.ZONE));
        return new Batch(
                made.id(),
                made.system(),
                number,
                List.of(made.division()),
                now,
                actor.name(),
                made.rows().stream().map(one -> one.about().application()).toList(),
                made.file().replaced(),
                made.withheld(),
                made.file().formulas(),
                "%s-%s-%04d.csv".formatted(made.system(), day, number),
                made.encoding());
    }
}
