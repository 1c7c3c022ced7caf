package org.kaikaku.service.procedure.definition;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
        var found = new TreeSet<CityFileProblem>();
        var read = CatalogueFiles.read(files, found);
        new CatalogueReferences(read).check();
        var broken = found.stream().map(CityFileProblem::file).collect(Collectors.toSet());
        // What a rule means can only be told where its own file and the dictionary have been understood.
        if (broken.stream().noneMatch(file -> file.startsWith(FactFiles.FOLDER))) {
            var understood = read.procedures().stream()
                    .filter(procedure -> !broken.contains(procedure.yaml().file()))
                    .toList();
            new RuleCheck(read.facts(), understood).check();
        }
        problems.addAll(found);
    }
}
