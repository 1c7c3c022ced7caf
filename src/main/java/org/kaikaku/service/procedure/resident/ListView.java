package org.kaikaku.service.procedure.resident;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaikaku.service.procedure.definition.Catalogue;
import org.kaikaku.service.procedure.definition.LifeEvent;
import org.kaikaku.service.procedure.definition.Procedure;

/**
 * @param events that the words meant, too
 * @param procedures what was found, the nearest first; empty where nothing was looked for
 * @param groups all procedures by what happened; empty where something was looked for
 */
public record ListView(String query, List<LifeEvent> events, List<Procedure> procedures, List<Group> groups) {

    /** @param event null: no life event leads to these */
    public record Group(@Nullable LifeEvent event, List<Procedure> procedures) {}

    static List<Group> groups(Catalogue catalogue) {
        var ofEvents = catalogue.events().values().stream()
                .sorted(Comparator.comparing(LifeEvent::audience).thenComparingInt(LifeEvent::order))
                .map(event -> new Group(event, catalogue.procedures(event.key())));
        var others = catalogue.procedures().values().stream()
                .filter(procedure -> procedure.events().isEmpty())
                .sorted(Comparator.comparing(Procedure::key))
                .toList();
        return Stream.concat(ofEvents, Stream.of(new Group(null, others)))
                .filter(group -> !group.procedures().isEmpty())
                .toList();
    }
}
