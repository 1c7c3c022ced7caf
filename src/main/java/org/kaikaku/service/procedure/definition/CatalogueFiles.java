package org.kaikaku.service.procedure.definition;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.kaikaku.platform.city.Cities;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.city.CityFile;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.CityFiles;
import org.kaikaku.platform.rules.Rule;
import org.kaikaku.platform.rules.RuleBooks;

/**
 * What stands in the files, each thing with its place.
 *
 * @param city empty where {@code city.yaml} cannot be read
 */
record CatalogueFiles(
        Optional<City> city,
        FactFiles facts,
        List<Sourced<Procedure>> procedures,
        List<Sourced<LifeEvent>> events,
        List<Sourced<CoreSystem>> coreSystems,
        List<Sourced<PortalForm>> portalForms,
        FormFiles forms) {

    static CatalogueFiles read(CityFiles files, Collection<CityFileProblem> problems) {
        var facts = FactFiles.read(files, problems);
        return new CatalogueFiles(
                Cities.find(files),
                facts,
                each(files, ProcedureFile.FOLDER, file -> ProcedureFile.read(file, problems)),
                LifeEventFile.read(files, problems),
                each(files, CoreSystemFile.FOLDER, file -> CoreSystemFile.read(file, problems)),
                each(files, PortalFormFile.FOLDER, file -> PortalFormFile.read(file, problems)),
                FormFiles.read(files, facts.dictionary(), problems));
    }

    static List<Rule> rules(List<Sourced<Procedure>> procedures) {
        return procedures.stream()
                .map(Sourced::value)
                .map(procedure -> new Rule(procedure.key(), procedure.when(), procedure.per()))
                .toList();
    }

    Catalogue catalogue(long release, LocalDate on) {
        var dictionary = facts.dictionary();
        return new Catalogue(
                release,
                on,
                city.orElseThrow(() -> new NoSuchDefinition("file", "city.yaml")),
                dictionary,
                RuleBooks.compile(dictionary, rules(procedures)),
                byKey(procedures, Procedure::key),
                byKey(sorted(events), LifeEvent::key),
                byKey(coreSystems, CoreSystem::key),
                byKey(portalForms, PortalForm::key),
                Collections.unmodifiableMap(forms.forms()),
                Collections.unmodifiableMap(forms.parts()));
    }

    private static List<Sourced<LifeEvent>> sorted(List<Sourced<LifeEvent>> events) {
        return events.stream()
                .sorted(Comparator.comparingInt(event -> event.value().order()))
                .toList();
    }

    private static <T> List<Sourced<T>> each(
            CityFiles files, String folder, Function<CityFile, Optional<Sourced<T>>> read) {
        return files.under(folder, ".yaml").stream()
                .flatMap(file -> read.apply(file).stream())
                .toList();
    }

    private static <T> Map<String, T> byKey(List<Sourced<T>> all, Function<T, String> key) {
        var byKey = new LinkedHashMap<String, T>();
        all.forEach(sourced -> byKey.put(key.apply(sourced.value()), sourced.value()));
        return Collections.unmodifiableMap(byKey);
    }
}
