package org.kaikaku.platform.mandate.kind;

import java.util.Collection;
import org.kaikaku.platform.city.CityFileCheck;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.CityFiles;
import org.kaikaku.platform.mandate.Matters;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

@Component
class KindCheck implements CityFileCheck {
    private final ObjectProvider<Matters> references;

    KindCheck(ObjectProvider<Matters> references) {
        this.references = references;
    }

    @Override
    public boolean reads(String path) {
        return path.equals(KindFile.PATH);
    }

    @Override
    public void check(CityFiles files, Collection<CityFileProblem> problems) {
        var known =
                references.stream().flatMap(room -> room.keys(files).stream()).toList();
        new KindFile(known).read(files, problems);
    }
}
