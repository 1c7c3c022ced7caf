package org.kaikaku.platform.city;

import java.util.Collection;
import java.util.Set;

/** The files that this room reads itself: {@code city.yaml}, {@code keeping.yaml} and {@code grace.yaml}. */
public final class OwnFiles implements CityFileCheck {
    private static final Set<String> PATHS = Set.of(CityYaml.PATH, KeepingYaml.PATH, GraceYaml.PATH);

    @Override
    public boolean reads(String path) {
        return PATHS.contains(path);
    }

    @Override
    public void check(CityFiles files, Collection<CityFileProblem> problems) {
        CityYaml.read(files, problems);
        KeepingYaml.read(files, problems);
        GraceYaml.read(files, problems);
    }
}
