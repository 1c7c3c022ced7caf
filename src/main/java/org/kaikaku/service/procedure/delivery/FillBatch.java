package org.kaikaku.service.procedure.delivery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kaikaku.platform.audit.Unseen;
import org.kaikaku.platform.city.City;
import org.kaikaku.service.procedure.application.Application.Decided;
import org.kaikaku.service.procedure.application.Applications;
import org.kaikaku.service.procedure.definition.CoreSystem;
import org.kaikaku.service.procedure.delivery.Delivery.Outgoing;
import org.kaikaku.service.procedure.delivery.DeliveryFields.Field;
import org.kaikaku.service.procedure.office.Protection;
import org.springframework.stereotype.Component;

/** What waits as rows of today's layout, and of the one beside it. A row goes into both or, where it does not fit one, into neither. */
@Component
class FillBatch {
    private static final Unseen WHY = new Unseen("MakeBatch, whose rows these are, writes a line for each");

    private final Applications applications;
    private final DeliveryFields fields;
    private final Protection protection;
    private final Clock clock;

    FillBatch(Applications applications, DeliveryFields fields, Protection protection, Clock clock) {
        this.applications = applications;
        this.fields = fields;
        this.protection = protection;
        this.clock = clock;
    }

    /**
     * @param layouts today's, and the one beside it if there is one
     * @param held what does not fit, with the reason
     */
    record Filled(List<CoreSystem.Layout> layouts, List<Line> lines, List<Delivery> held) {
        List<LayoutFile.Row> rows(int layout) {
            return lines.stream()
                    .map(line -> new LayoutFile.Row(
                            line.waiting().about().receipt(), line.rows().get(layout)))
                    .toList();
        }

        List<String> withheld() {
            return lines.stream()
                    .filter(Line::withheld)
                    .map(line -> line.waiting().about().receipt())
                    .toList();
        }
    }

    /**
     * One application, once for each layout.
     *
     * @param withheld whether what tells where somebody is was left out (支援措置)
     */
    record Line(Outgoing waiting, Decided decided, boolean withheld, List<List<Field>> rows) {}

    Filled fill(List<Outgoing> waiting) {
        var decided = decided(waiting);
        var guarded = protection.guarded(
                decided.values().stream().map(Decided::header).toList());
        var layouts = layouts(fields.system(waiting.getFirst().about()));
        var lines = new ArrayList<Line>();
        var held = new ArrayList<Delivery>();
        for (var one : waiting) {
            var of = Objects.requireNonNull(decided.get(one.about().application()));
            var line = line(one, of, layouts, guarded.contains(of.header()));
            unfit(line, layouts).ifPresentOrElse(why -> held.add(one.hold(why)), () -> lines.add(line));
        }
        return new Filled(layouts, lines, held);
    }

    /** Whether every file that goes to it today has a field in which it stands that something is no more. */
    boolean tells(CoreSystem system) {
        return layouts(system).stream().allMatch(CoreSystem.Layout::tellsAct);
    }

    private List<CoreSystem.Layout> layouts(CoreSystem system) {
        var beside = system.beside();
        return beside != null && beside.on(LocalDate.ofInstant(clock.instant(), City.ZONE))
                ? List.of(system.layout(), beside.layout())
                : List.of(system.layout());
    }

    private Line line(Outgoing one, Decided decided, List<CoreSystem.Layout> layouts, boolean guarded) {
        var rows = layouts.stream()
                .map(layout -> fields.of(layout, decided, one.about().mended(), one.act()))
                .toList();
        boolean hides = guarded && rows.stream().flatMap(List::stream).anyMatch(Field::tellsWhere);
        return new Line(
                one,
                decided,
                hides,
                hides
                        ? rows.stream()
                                .map(row -> row.stream().map(Field::withheld).toList())
                                .toList()
                        : rows);
    }

    private static Optional<String> unfit(Line line, List<CoreSystem.Layout> layouts) {
        for (int i = 0; i < layouts.size(); i++) {
            var why = Unfit.why(layouts.get(i), line.rows().get(i));
            if (why.isPresent()) {
                return why;
            }
        }
        return Optional.empty();
    }

    private Map<UUID, Decided> decided(List<Outgoing> waiting) {
        var ids = waiting.stream().map(one -> one.about().application()).toList();
        return applications.all(ids, WHY).stream()
                .map(Decided.class::cast)
                .collect(Collectors.toMap(one -> one.header().id(), Function.identity()));
    }
}
