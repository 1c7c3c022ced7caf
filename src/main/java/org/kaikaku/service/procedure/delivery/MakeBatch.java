package org.kaikaku.service.procedure.delivery;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.service.procedure.application.Application.Decided;
import org.kaikaku.service.procedure.application.Applications;
import org.kaikaku.service.procedure.delivery.Batches.Batch;
import org.kaikaku.service.procedure.delivery.Delivery.Waiting;
import org.kaikaku.service.procedure.office.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts all that waits for a core system into one file. Pressed by two clerks at once, what one has taken the other does not find. */
@Service
class MakeBatch {
    static final int MOST = 2_000;

    private final Deliveries deliveries;
    private final Batches batches;
    private final Applications applications;
    private final DeliveryFields fields;
    private final Journal journal;
    private final Clock clock;

    MakeBatch(
            Deliveries deliveries,
            Batches batches,
            Applications applications,
            DeliveryFields fields,
            Journal journal,
            Clock clock) {
        this.deliveries = deliveries;
        this.batches = batches;
        this.applications = applications;
        this.fields = fields;
        this.journal = journal;
        this.clock = clock;
    }

    /** @return empty when nothing waits in the divisions of the actor */
    @Transactional
    Optional<UUID> make(String system, Actor actor) {
        var waiting = deliveries.take(system, Scope.of(actor), MOST);
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        var id = UUID.randomUUID();
        var decided = decided(waiting);
        var layout = fields.system(waiting.getFirst().about());
        var file = CsvFile.of(
                layout,
                waiting.stream()
                        .map(Waiting::about)
                        .map(about -> new CsvFile.Row(
                                about.receipt(),
                                fields.of(
                                        layout,
                                        Objects.requireNonNull(decided.get(about.application())),
                                        about.mended())))
                        .toList());
        write(decided.values().stream().toList(), system, actor);
        deliveries.save(waiting.stream().map(one -> one.send(id)).toList());
        batches.add(batch(id, system, waiting, file, layout.encoding().name(), actor), file.content());
        return Optional.of(id);
    }

    private Map<UUID, Decided> decided(List<Waiting> waiting) {
        var ids = waiting.stream().map(one -> one.about().application()).toList();
        return applications.all(ids).stream()
                .map(Decided.class::cast)
                .collect(Collectors.toMap(one -> one.header().id(), Function.identity()));
    }

    private void write(List<Decided> decided, String system, Actor actor) {
        journal.write(decided.stream()
                .flatMap(one -> one.header().people().stream()
                        .map(person -> new Trace(
                                actor.doer(),
                                Act.EXPORT,
                                "決定を基幹システム(" + system + ")へ渡す",
                                person,
                                "application/" + one.header().receipt())))
                .toList());
    }

    private Batch batch(UUID id, String system, List<Waiting> waiting, CsvFile file, String encoding, Actor actor) {
        int number = batches.next(system);
        var now = clock.instant();
        var day = DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.ofInstant(now, City.ZONE));
        var divisions = waiting.stream()
                .map(one -> one.about().division())
                .distinct()
                .sorted()
                .toList();
        return new Batch(
                id,
                system,
                number,
                divisions,
                now,
                actor.name(),
                waiting.size(),
                file.replaced(),
                "%s-%s-%04d.csv".formatted(system, day, number),
                encoding);
    }
}
