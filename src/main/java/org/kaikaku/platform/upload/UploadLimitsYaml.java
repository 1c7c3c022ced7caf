package org.kaikaku.platform.upload;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Optional;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.city.CityFileCheck;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.CityFiles;
import org.kaikaku.platform.city.CityReleases;
import org.kaikaku.platform.city.YamlMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads {@code uploads.yaml}. */
@Component
public class UploadLimitsYaml implements CityFileCheck {
    private static final String PATH = "uploads.yaml";
    /** What the door lets through at once, whatever a city says. */
    private static final int DOOR = 55;

    /** Asked for late: checking files needs no database. */
    private final ObjectProvider<CityReleases> releases;

    private final Clock clock;

    UploadLimitsYaml(ObjectProvider<CityReleases> releases, Clock clock) {
        this.releases = releases;
        this.clock = clock;
    }

    public UploadLimits current() {
        var published = releases.getObject();
        if (!published.published()) {
            return UploadLimits.USUAL;
        }
        var files = published.current().on(LocalDate.ofInstant(clock.instant(), City.ZONE));
        return read(files, new ArrayList<>()).orElse(UploadLimits.USUAL);
    }

    @Override
    public boolean reads(String path) {
        return path.equals(PATH);
    }

    @Override
    public void check(CityFiles files, Collection<CityFileProblem> problems) {
        read(files, problems);
    }

    private static Optional<UploadLimits> read(CityFiles files, Collection<CityFileProblem> problems) {
        return files.find(PATH)
                .flatMap(file -> YamlMap.read(
                        file,
                        problems,
                        yaml -> new UploadLimits(
                                within(yaml, "each", DOOR, "megabytes"),
                                within(yaml, "files", 100, "files"),
                                within(yaml, "total", DOOR, "megabytes"),
                                within(yaml, "megapixels", 1000, "megapixels"),
                                within(yaml, "held", 90, "days"))));
    }

    private static int within(YamlMap yaml, String key, int most, String unit) {
        var value = yaml.get(key);
        int number = value.number();
        if (yaml.has(key) && (number < 1 || number > most)) {
            value.wrong(number + " is no number of " + unit, "write 1 to " + most);
        }
        return Math.clamp(number, 1, most);
    }
}
