package org.kaikaku.platform.city;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import org.springframework.stereotype.Service;

/** The time of grace that holds today. */
@Service
public class Graces {
    private final CityReleases releases;
    private final Clock clock;

    Graces(CityReleases releases, Clock clock) {
        this.releases = releases;
        this.clock = clock;
    }

    public Grace current() {
        var files = releases.current().on(LocalDate.ofInstant(clock.instant(), City.ZONE));
        return GraceYaml.read(files, new ArrayList<>()).orElse(Grace.USUAL);
    }
}
