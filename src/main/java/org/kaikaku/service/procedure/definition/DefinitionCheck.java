package org.kaikaku.service.procedure.definition;

import java.util.Collection;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaikaku.platform.city.CityFileCheck;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.CityFiles;
import org.kaikaku.platform.rules.Fact;
import org.kaikaku.platform.rules.FactType;
import org.springframework.stereotype.Component;

/** What can be wrong with facts, procedures, forms, life events and core systems. */
@Component
final class DefinitionCheck implements CityFileCheck {
    private static final Pattern READ = Pattern.compile(
            "life-events\\.yaml|facts/[^/]+\\.yaml|procedures/.+\\.yaml|core-systems/[^/]+\\.yaml|portal/[^/]+\\.yaml|forms/[^/]+\\.(html|yaml|pdf)");

    private static final Pattern PLACE_IN_NAME = Pattern.compile("address|phone|place");
    private static final Pattern PLACE_IN_WORDS = Pattern.compile("住所|居所|所在|電話");

    @Override
    public boolean reads(String path) {
        return READ.matcher(path).matches();
    }

    @Override
    public void check(CityFiles files, Collection<CityFileProblem> problems) {
        var found = new TreeSet<CityFileProblem>();
        var read = CatalogueFiles.read(files, found);
        new CatalogueReferences(read).check();
        new PortalFormCheck(read).check();
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

    @Override
    public void doubts(CityFiles files, Collection<CityFileProblem> doubts) {
        var found = new TreeSet<CityFileProblem>();
        var read = CatalogueFiles.read(files, found);
        if (found.isEmpty()) {
            read.facts().facts.forEach(DefinitionCheck::saysWhere);
            new RuleCheck(read.facts(), read.procedures()).doubts();
        }
        doubts.addAll(found);
    }

    /** Whoever forgets it here shows where people under protection live, so each text that sounds like a place must say it. */
    private static void saysWhere(Sourced<Fact> sourced) {
        var fact = sourced.value();
        boolean sounds = PLACE_IN_NAME.matcher(fact.name()).find()
                || Stream.of(fact.label(), fact.ask())
                        .filter(Objects::nonNull)
                        .anyMatch(text -> PLACE_IN_WORDS
                                .matcher(Objects.requireNonNull(text).ja())
                                .find());
        if (fact.type() == FactType.TEXT
                && sounds
                && sourced.yaml().find(FactFile.TELLS_WHERE).isEmpty()) {
            sourced.yaml()
                    .at("key")
                    .wrong(
                            "\"" + fact.key() + "\" sounds like a place",
                            "write tells-where: true, or false where nobody can be found by it");
        }
    }
}
