package org.kaikaku.platform.consent.request;

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

/** For how many days a request waits: {@code consents.yaml}. */
@Component
class ConsentPeriods implements CityFileCheck {
    private static final String PATH = "consents.yaml";
    /** Where a city says nothing. */
    private static final int USUAL = 14;

    /** Asked for late: checking files needs no database. */
    private final ObjectProvider<CityReleases> releases;

    private final Clock clock;

    ConsentPeriods(ObjectProvider<CityReleases> releases, Clock clock) {
        this.releases = releases;
        this.clock = clock;
    }

    int days() {
        var files = releases.getObject().current().on(LocalDate.ofInstant(clock.instant(), City.ZONE));
        return read(files, new ArrayList<>()).orElse(USUAL);
    }

    @Override
    public boolean reads(String path) {
        return path.equals(PATH);
    }

    @Override
    public void check(CityFiles files, Collection<CityFileProblem> problems) {
        read(files, problems);
    }

    private static Optional<Integer> read(CityFiles files, Collection<CityFileProblem> problems) {
        return files.find(PATH).flatMap(file -> YamlMap.read(file, problems, ConsentPeriods::days));
    }

    private static int days(YamlMap yaml) {
        var value = yaml.get("wait");
        int days = value.number();
        if (yaml.has("wait") && (days < 1 || days > 366)) {
            value.wrong(days + " is no number of days to wait", "write 1 to 366");
        }
        return Math.clamp(days, 1, 366);
    }
}
