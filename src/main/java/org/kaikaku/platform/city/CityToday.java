package org.kaikaku.platform.city;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** What a room's own city file says today. */
@Service
public class CityToday {
    /** Asked for late: whoever reads a file also checks it, which needs no database. */
    private final ObjectProvider<CityReleases> releases;

    private final Clock clock;

    CityToday(ObjectProvider<CityReleases> releases, Clock clock) {
        this.releases = releases;
        this.clock = clock;
    }

    /** @param usual where the city says nothing, or has published nothing yet */
    public <T> T says(BiFunction<CityFiles, Collection<CityFileProblem>, Optional<T>> read, T usual) {
        try {
            var files = releases.getObject().current().on(LocalDate.ofInstant(clock.instant(), City.ZONE));
            return read.apply(files, new ArrayList<>()).orElse(usual);
        } catch (NoSuchRelease none) {
            return usual;
        }
    }
}
