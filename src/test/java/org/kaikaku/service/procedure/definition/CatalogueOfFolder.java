package org.kaikaku.service.procedure.definition;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.release.CityFolder;

/** The catalogue of a city's folder without a database, for tests of other packages. */
public final class CatalogueOfFolder {
    private CatalogueOfFolder() {}

    public static Catalogue mirai(LocalDate on) {
        return of(Path.of("city", "mirai"), on);
    }

    static Catalogue of(Path folder, LocalDate on) {
        var problems = new TreeSet<CityFileProblem>();
        var files = CityFolder.check(folder, List.of(new DefinitionCheck()), problems);
        return CatalogueFiles.read(files, problems).catalogue(0, on);
    }
}
