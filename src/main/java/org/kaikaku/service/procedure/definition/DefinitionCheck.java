package org.kaikaku.service.procedure.definition;

import java.util.Collection;
import java.util.List;
import org.kaikaku.platform.city.CityFileCheck;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.CityFiles;
import org.springframework.stereotype.Component;

/** What can be wrong with facts, procedures, forms, life events and core systems. */
@Component
final class DefinitionCheck implements CityFileCheck {
    private static final List<String> FOLDERS = List.of(FactFiles.FOLDER, ProcedureFile.FOLDER, CoreSystemFile.FOLDER);

    @Override
    public boolean reads(String path) {
        return path.equals(LifeEventFile.PATH)
                || path.startsWith(FormFiles.FOLDER) && path.endsWith(".html")
                || path.endsWith(".yaml") && FOLDERS.stream().anyMatch(path::startsWith);
    }

    @Override
    public void check(CityFiles files, Collection<CityFileProblem> problems) {
        var read = CatalogueFiles.read(files, problems);
        new CatalogueReferences(read).check();
    }
}
