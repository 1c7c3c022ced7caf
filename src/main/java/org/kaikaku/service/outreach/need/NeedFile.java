package org.kaikaku.service.outreach.need;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.kaikaku.platform.city.CityFileCheck;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.CityFiles;
import org.kaikaku.platform.city.CityToday;
import org.springframework.stereotype.Component;

/** Offices and areas, as the city's file says today. */
@Component
class NeedFile implements CityFileCheck, Offices {
    private final Supplier<Optional<NeedRules>> rules;

    NeedFile(CityToday today) {
        this.rules =
                today.keeps((files, problems) -> NeedYaml.read(files, problems).map(Optional::of), Optional.empty());
    }

    /** Empty in a city without the file. */
    Optional<NeedRules> find() {
        return rules.get();
    }

    @Override
    public List<Office> all() {
        return find().map(NeedRules::offices).orElse(List.of());
    }

    @Override
    public boolean reads(String path) {
        return path.equals(NeedYaml.PATH);
    }

    @Override
    public void check(CityFiles files, Collection<CityFileProblem> problems) {
        NeedYaml.read(files, problems);
    }
}
