package org.kaikaku.service.procedure.definition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.CityFiles;
import org.kaikaku.platform.city.yaml.YamlMap;
import org.kaikaku.platform.city.yaml.YamlValue;
import org.kaikaku.platform.rules.Fact;
import org.kaikaku.platform.rules.FactDictionary;
import org.kaikaku.platform.rules.Implication;
import org.kaikaku.platform.rules.Screen;
import org.kaikaku.platform.rules.Subject;

/** Reads {@code facts/*.yaml}: all of them together are one dictionary. */
final class FactFiles {
    static final String FOLDER = "facts/";

    final List<Sourced<Subject>> subjects = new ArrayList<>();
    final List<Sourced<Fact>> facts = new ArrayList<>();
    final List<Sourced<Screen>> screens = new ArrayList<>();
    final List<Sourced<Implication>> implications = new ArrayList<>();

    static FactFiles read(CityFiles files, Collection<CityFileProblem> problems) {
        var read = new FactFiles();
        for (var file : files.under(FOLDER, ".yaml")) {
            YamlMap.read(file, problems, yaml -> {
                read.subjects.addAll(yaml.list("subjects", FactFiles::subject));
                read.facts.addAll(yaml.list("facts", FactFile::fact));
                read.screens.addAll(yaml.list("screens", FactFiles::screen));
                read.implications.addAll(yaml.list("implications", FactFiles::implication));
                return read;
            });
        }
        new FactReferences(read).check();
        return read;
    }

    FactDictionary dictionary() {
        return FactDictionary.of(values(subjects), values(facts), values(screens), values(implications));
    }

    private static Sourced<Subject> subject(YamlValue item) {
        return item.map(yaml ->
                new Sourced<>(yaml, new Subject(yaml.string("key"), yaml.text("label"), yaml.stringOrNull("repeats"))));
    }

    private static Sourced<Screen> screen(YamlValue item) {
        return item.map(yaml -> new Sourced<>(
                yaml,
                new Screen(
                        yaml.string("key"),
                        yaml.get("order").number(),
                        yaml.text("title"),
                        yaml.find("ticks").map(YamlValue::flag).orElse(false))));
    }

    private static Sourced<Implication> implication(YamlValue item) {
        return item.map(yaml -> new Sourced<>(
                yaml,
                new Implication(yaml.get("if").expression(), yaml.get("then").expression(), yaml.string("law"))));
    }

    private static <T> List<T> values(List<Sourced<T>> sourced) {
        return sourced.stream().map(Sourced::value).toList();
    }
}
