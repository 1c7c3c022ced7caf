package org.kaikaku.platform.city;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.city.release.CityReleases;
import org.kaikaku.platform.city.release.NoSuchRelease;
import org.springframework.stereotype.Service;

/** The city as its newest release describes it. */
@Service
public class Cities {
    private final CityReleases releases;
    private final Clock clock;
    private volatile @Nullable Known known;

    private record Known(long release, LocalDate turn, City city) {}

    Cities(CityReleases releases, Clock clock) {
        this.releases = releases;
        this.clock = clock;
    }

    /** Today. */
    public City current() {
        var release = releases.current();
        var turn = release.turn(LocalDate.ofInstant(clock.instant(), City.ZONE));
        var before = known;
        if (before != null && before.release() == release.id() && before.turn().equals(turn)) {
            return before.city();
        }
        var city = find(release.on(turn)).orElseThrow(() -> new NoSuchRelease(release.id()));
        known = new Known(release.id(), turn, city);
        return city;
    }

    /** The city that files describe; empty where they describe none. */
    public static Optional<City> find(CityFiles files) {
        return CityYaml.read(files, new ArrayList<>());
    }
}
