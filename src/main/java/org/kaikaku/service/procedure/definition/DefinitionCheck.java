package org.kaikaku.service.procedure.definition;

import java.util.Collection;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kaikaku.platform.city.CityFileCheck;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.CityFiles;
import org.springframework.stereotype.Component;

/** What can be wrong with facts, procedures, forms, life events and core systems. */
@Component
final class DefinitionCheck implements CityFileCheck {
    private static final Pattern READ = Pattern.compile(
            "life-events\\.yaml|facts/[^/]+\\.yaml|procedures/.+\\.yaml|core-systems/[^/]+\\.yaml|forms/[^/]+\\.(html|yaml|pdf)");

    @Override
    public boolean reads(String path) {
        return READ.matcher(path).matches();
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
