package org.kaikaku.service.procedure.definition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.kaikaku.platform.city.CityFiles;
import org.kaikaku.platform.mandate.Matters;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which life events and procedures somebody can be given to do for another (代理). */
@Component
class MattersOfCity implements Matters {
    private final ObjectProvider<Catalogues> catalogues;

    /** @param catalogues asked for late: checking files needs no database */
    MattersOfCity(ObjectProvider<Catalogues> catalogues) {
        this.catalogues = catalogues;
    }

    @Override
    public List<Matter> all() {
        var catalogue = catalogues.getObject().current();
        return catalogue.events().values().stream()
                .filter(event -> event.audience() == LifeEvent.Audience.RESIDENT)
                .map(event -> new Matter(event.key(), event.title(), procedures(catalogue, event)))
                .toList();
    }

    private static List<Matter> procedures(Catalogue catalogue, LifeEvent event) {
        return catalogue.procedures(event.key()).stream()
                .filter(procedure -> procedure.kind() == Procedure.Kind.CITY)
                .filter(Procedure::online)
                .map(procedure -> new Matter(procedure.key(), procedure.title(), List.of()))
                .toList();
    }

    @Override
    public Collection<String> keys(CityFiles files) {
        var read = CatalogueFiles.read(files, new ArrayList<>());
        return Stream.concat(
                        read.events().stream().map(event -> event.value().key()),
                        read.procedures().stream()
                                .map(procedure -> procedure.value().key()))
                .toList();
    }
}
