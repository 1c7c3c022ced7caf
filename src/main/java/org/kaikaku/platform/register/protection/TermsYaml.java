package org.kaikaku.platform.register.protection;

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

/** Reads {@code protection.yaml}. */
@Component
class TermsYaml implements CityFileCheck, Terms.Source {
    private static final String PATH = "protection.yaml";

    private final ObjectProvider<CityReleases> releases;
    private final Clock clock;

    /** @param releases asked for late: checking files needs no database */
    TermsYaml(ObjectProvider<CityReleases> releases, Clock clock) {
        this.releases = releases;
        this.clock = clock;
    }

    @Override
    public Terms current() {
        var published = releases.getObject();
        if (!published.published()) {
            return Terms.USUAL;
        }
        var files = published.current().on(LocalDate.ofInstant(clock.instant(), City.ZONE));
        return read(files, new ArrayList<>()).orElse(Terms.USUAL);
    }

    @Override
    public boolean reads(String path) {
        return path.equals(PATH);
    }

    @Override
    public void check(CityFiles files, Collection<CityFileProblem> problems) {
        read(files, problems);
    }

    private static Optional<Terms> read(CityFiles files, Collection<CityFileProblem> problems) {
        return files.find(PATH)
                .flatMap(file -> YamlMap.read(
                        file,
                        problems,
                        yaml -> new Terms(
                                within(yaml, "term", 120, "months"),
                                within(yaml, "remind", 366, "days"),
                                within(yaml, "look", 60, "minutes"))));
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
