package org.kaikaku.service.procedure.definition;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.city.release.NoSuchRelease;
import org.kaikaku.platform.register.PlaceFacts;
import org.kaikaku.platform.rules.Fact;
import org.springframework.stereotype.Component;

/** Tells the register what the city's dictionary says of places. Without a dictionary nothing is harmless. */
@Component
class PlacesOfCity implements PlaceFacts {
    private final Catalogues catalogues;
    private volatile @Nullable Known known;

    PlacesOfCity(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    private record Known(Catalogue of, Set<String> harmless) {}

    @Override
    public Set<String> harmless() {
        try {
            var current = catalogues.current();
            var before = known;
            if (before != null && before.of() == current) {
                return before.harmless();
            }
            var now = new Known(current, harmless(current));
            known = now;
            return now.harmless();
        } catch (NoSuchRelease nothingPublished) {
            return Set.of();
        }
    }

    private static Set<String> harmless(Catalogue catalogue) {
        var names = new HashSet<String>();
        catalogue.facts().facts().values().forEach(fact -> names.add(fact.name()));
        catalogue.facts().facts().values().stream()
                .filter(Fact::tellsWhere)
                .map(Fact::name)
                .forEach(names::remove);
        return Set.copyOf(names);
    }
}
