package org.kaikaku.service.counter.hall;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaikaku.platform.city.Cities;
import org.kaikaku.platform.city.CityFileCheck;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.CityFiles;
import org.kaikaku.platform.city.Division;
import org.springframework.stereotype.Component;

@Component
class HallCheck implements CityFileCheck {
    @Override
    public boolean reads(String path) {
        return path.equals(HallFile.PATH);
    }

    @Override
    public void check(CityFiles files, Collection<CityFileProblem> problems) {
        Set<String> divisions = Cities.find(files)
                .map(city ->
                        city.divisions().entries().stream().map(Division::key).collect(Collectors.toUnmodifiableSet()))
                .orElse(Set.of());
        new HallFile(divisions).read(files, problems);
    }
}
