package org.kaikaku.service.procedure.transfer;

import java.util.Collection;
import org.kaikaku.platform.city.Cities;
import org.kaikaku.platform.city.CityFileCheck;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.CityFiles;
import org.kaikaku.platform.city.Division;
import org.kaikaku.platform.mandate.Matters;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

@Component
class TakerCheck implements CityFileCheck {
    private final ObjectProvider<Matters> matters;

    /** @param matters whoever knows a city's life events and procedures by their files */
    TakerCheck(ObjectProvider<Matters> matters) {
        this.matters = matters;
    }

    @Override
    public boolean reads(String path) {
        return path.equals(TakerFile.PATH);
    }

    @Override
    public void check(CityFiles files, Collection<CityFileProblem> problems) {
        var divisions = Cities.find(files).stream()
                .flatMap(city -> city.divisions().entries().stream())
                .map(Division::key)
                .distinct()
                .toList();
        var known = matters.stream().flatMap(room -> room.keys(files).stream()).toList();
        new TakerFile(divisions, known).read(files, problems);
    }
}
