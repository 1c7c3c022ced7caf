package org.kaikaku.service.procedure.definition;

import java.util.Collection;
import java.util.Optional;
import org.kaikaku.platform.city.CityFile;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.yaml.YamlMap;
import org.kaikaku.service.procedure.definition.CoreSystem.Beside;
import org.kaikaku.service.procedure.definition.CoreSystem.Item;
import org.kaikaku.service.procedure.definition.CoreSystem.Layout;
import org.kaikaku.service.procedure.definition.CoreSystem.Source;

/** Reads one file of {@code core-systems/}. */
final class CoreSystemFile {
    static final String FOLDER = "core-systems/";

    private CoreSystemFile() {}

    static Optional<Sourced<CoreSystem>> read(CityFile file, Collection<CityFileProblem> problems) {
        return YamlMap.read(file, problems, yaml -> new Sourced<>(yaml, system(file, yaml)));
    }

    private static CoreSystem system(CityFile file, YamlMap yaml) {
        return new CoreSystem(
                Sourced.fileName(file, yaml),
                yaml.text("name"),
                layout(yaml),
                yaml.find("beside")
                        .map(value -> value.map(CoreSystemFile::beside))
                        .orElse(null),
                yaml.find("answer")
                        .map(value -> value.map(CoreAnswerFile::read))
                        .orElse(null));
    }

    private static Beside beside(YamlMap yaml) {
        var from = yaml.get("from").date();
        var until = yaml.get("until").date();
        if (until.isBefore(from)) {
            yaml.get("until").wrong("lies before from", null);
        }
        return new Beside(from, until, layout(yaml));
    }

    private static Layout layout(YamlMap yaml) {
        var layout = CoreLayoutFile.read(yaml);
        var columns = layout.columns();
        if (!columns.isEmpty()
                && columns.stream()
                        .noneMatch(column -> column.sources().contains(new Source.OfApplication(Item.DECISION)))) {
            yaml.get("fields").wrong("none is from decision, but refused applications go out too", "add one");
        }
        return layout;
    }
}
