package org.kaikaku.service.procedure.definition;

import java.util.Collection;
import java.util.List;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.CityFiles;
import org.kaikaku.platform.city.yaml.YamlMap;
import org.kaikaku.platform.city.yaml.YamlValue;

/** Reads {@code life-events.yaml}. */
final class LifeEventFile {
    static final String PATH = "life-events.yaml";

    private LifeEventFile() {}

    static List<Sourced<LifeEvent>> read(CityFiles files, Collection<CityFileProblem> problems) {
        var file = files.find(PATH);
        if (file.isEmpty()) {
            problems.add(CityFileProblem.of(PATH, "is missing", null));
        }
        return file.flatMap(found ->
                        YamlMap.read(found, problems, yaml -> yaml.get("events").list(LifeEventFile::event)))
                .orElse(List.of());
    }

    private static Sourced<LifeEvent> event(YamlValue item) {
        return item.map(yaml -> new Sourced<>(
                yaml,
                new LifeEvent(
                        yaml.string("key"),
                        yaml.get("order").number(),
                        yaml.text("title"),
                        yaml.text("examples"),
                        yaml.string("icon"),
                        yaml.find("tone")
                                .map(value -> value.choice(LifeEvent.Tone.class))
                                .orElse(LifeEvent.Tone.PLAIN),
                        yaml.find("audience")
                                .map(value -> value.choice(LifeEvent.Audience.class))
                                .orElse(LifeEvent.Audience.RESIDENT),
                        yaml.get("subjects").list(YamlValue::string),
                        yaml.find("died")
                                .map(value -> value.map(LifeEventFile::died))
                                .orElse(null),
                        yaml.find("newcomers").map(YamlValue::flag).orElse(false))));
    }

    private static LifeEvent.Died died(YamlMap yaml) {
        int days = yaml.get("within-days").number();
        if (days < 1 && yaml.has("within-days")) {
            yaml.get("within-days").wrong("a death is looked for at least one day back", null);
        }
        return new LifeEvent.Died(
                yaml.string("subject"), days, yaml.stringOrNull("relationship"), yaml.stringOrNull("mourner"));
    }
}
