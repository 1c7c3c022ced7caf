package org.kaikaku.service.procedure.delivery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.service.procedure.definition.Catalogues;
import org.kaikaku.service.procedure.delivery.Batches.Batch;
import org.kaikaku.service.procedure.delivery.Delivery.Outgoing;
import org.kaikaku.service.procedure.delivery.FillBatch.Filled;
import org.kaikaku.service.procedure.office.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts all that waits for a core system into a file, one for each division. Pressed by two clerks at once, what one has taken the other does not find. */
@Service
class MakeBatch {
    static final int MOST = 2_000;

    private final Deliveries deliveries;
    private final Batches batches;
    private final FillBatch fill;
    private final Catalogues catalogues;
    private final Journal journal;
    private final Clock clock;

    MakeBatch(
            Deliveries deliveries,
            Batches batches,
            FillBatch fill,
            Catalogues catalogues,
            Journal journal,
            Clock clock) {
        this.deliveries = deliveries;
        this.batches = batches;
        this.fill = fill;
        this.catalogues = catalogues;
        this.journal = journal;
        this.clock = clock;
    }

    /** @return one for each division that something waited in, so that each opens its own; none when nothing waits for the actor, or nothing fits */
    @Transactional
    List<UUID> make(String system, Actor actor) {
        var byDivision = new LinkedHashMap<String, List<Outgoing>>();
        deliveries
                .take(system, Scope.of(actor), tells(system), MOST)
                .forEach(one -> byDivision
                        .computeIfAbsent(one.about().division(), _ -> new ArrayList<>())
                        .add(one));
        return byDivision.entrySet().stream()
                .flatMap(entry -> make(system, entry.getKey(), entry.getValue(), actor).stream())
                .toList();
    }

    private boolean tells(String key) {
        var system = catalogues.current().coreSystems().get(key);
        return system != null && fill.tells(system);
    }

    private Optional<UUID> make(String system, String division, List<Outgoing> waiting, Actor actor) {
        var filled = fill.fill(waiting);
        hold(filled.held(), actor);
        if (filled.lines().isEmpty()) {
            return Optional.empty();
        }
        var id = UUID.randomUUID();
        write(filled, system, actor);
        deliveries.save(filled.lines().stream()
                .<Delivery>map(line -> line.waiting().send(id))
                .toList());
        keep(id, system, division, filled, actor);
        return Optional.of(id);
    }

    private void keep(UUID id, String system, String division, Filled filled, Actor actor) {
        var day = LocalDate.ofInstant(clock.instant(), City.ZONE);
        var facts =
                new FileFacts(system, day, batches.next(system), filled.lines().size());
        var layout = filled.layouts().getFirst();
        var file = LayoutFile.of(layout, facts, filled.rows(0));
        batches.add(
                new Batch(
                        id,
                        system,
                        facts.number(),
                        List.of(division),
                        clock.instant(),
                        actor.name(),
                        filled.lines().stream()
                                .map(line -> line.waiting().about().application())
                                .toList(),
                        file.replaced(),
                        filled.withheld(),
                        file.formulas(),
                        facts.name(layout),
                        layout.encoding().name()),
                file.content());
        if (filled.layouts().size() > 1) {
            var beside = filled.layouts().getLast();
            batches.addBeside(
                    id,
                    new Batches.File(facts.name(beside), beside.encoding().name()),
                    LayoutFile.of(beside, facts, filled.rows(1)).content());
        }
    }

    private void hold(List<Delivery> held, Actor actor) {
        journal.write(held.stream()
                .map(one -> new Trace(
                        actor.doer(),
                        Act.CHANGE,
                        "基幹システムへの受渡し " + Deliveries.state(one),
                        null,
                        "application/" + one.about().receipt()))
                .toList());
        deliveries.save(held);
    }

    private void write(Filled filled, String system, Actor actor) {
        journal.write(filled.lines().stream()
                .flatMap(line ->
                        line
                                .decided()
                                .header()
                                .traces(actor.doer(), Act.EXPORT, "決定を基幹システム(" + system + ")へ渡す")
                                .stream())
                .toList());
    }
}
