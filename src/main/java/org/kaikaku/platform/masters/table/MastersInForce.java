package org.kaikaku.platform.masters.table;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.city.MunicipalityCode;
import org.kaikaku.platform.masters.Masters;
import org.kaikaku.platform.masters.Municipality;
import org.kaikaku.platform.masters.PostalTown;
import org.springframework.stereotype.Component;

/** Reads the tables at their first use: 120,000 postal codes are not in the way of a start. Reads them anew when others came into force. */
@Component
public class MastersInForce implements Masters {
    private final MasterSource source;
    private volatile @Nullable Read read;

    private record Read(String edition, Tables tables) {}

    public MastersInForce(MasterSource source) {
        this.source = source;
    }

    @Override
    public List<String> prefectures() {
        return all().prefectures();
    }

    @Override
    public Collection<Municipality> municipalities() {
        return all().municipalities();
    }

    @Override
    public Optional<Municipality> municipality(MunicipalityCode code) {
        return Optional.ofNullable(all().today().get(code.digits()));
    }

    @Override
    public List<PostalTown> postalCode(String typed) {
        var figures = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[^0-9]", "");
        return List.copyOf(all().postal().getOrDefault(figures, List.of()));
    }

    @Override
    public Collection<PostalTown> towns() {
        return all().towns();
    }

    private Tables all() {
        var edition = source.edition(Master.MUNICIPALITIES) + " " + source.edition(Master.POSTAL_CODES);
        var before = read;
        if (before != null && before.edition().equals(edition)) {
            return before.tables();
        }
        var tables = Tables.of(source.lines(Master.MUNICIPALITIES), source.lines(Master.POSTAL_CODES));
        read = new Read(edition, tables);
        return tables;
    }
}
