package org.kaikaku.platform.city;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import org.kaikaku.platform.city.yaml.YamlMap;
import org.kaikaku.platform.city.yaml.YamlValue;

/** Reads {@code grace.yaml}. */
final class GraceYaml {
    static final String PATH = "grace.yaml";
    private static final int A_DAY = 24 * 60;

    private GraceYaml() {}

    static Optional<Grace> read(CityFiles files, Collection<CityFileProblem> problems) {
        return files.find(PATH)
                .flatMap(file -> YamlMap.read(file, problems, yaml -> new Grace(minutes(yaml.get("undo-minutes")))));
    }

    private static Duration minutes(YamlValue value) {
        int minutes = value.number();
        if (minutes < 0 || minutes > A_DAY) {
            value.wrong(minutes + " minutes are no time of grace", "write 0 to " + A_DAY);
        }
        return Duration.ofMinutes(Math.clamp(minutes, 0, A_DAY));
    }
}
