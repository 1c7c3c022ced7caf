package org.kaikaku.platform.city;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import org.springframework.stereotype.Service;

/** The periods that hold today. */
@Service
public class Keepings {
    private final CityReleases releases;
    private final Clock clock;

    Keepings(CityReleases releases, Clock clock) {
        this.releases = releases;
        this.clock = clock;
    }

    public Keeping current() {
        var files = releases.current().on(LocalDate.ofInstant(clock.instant(), City.ZONE));
        return KeepingYaml.read(files, new ArrayList<>()).orElse(Keeping.USUAL);
    }
}
