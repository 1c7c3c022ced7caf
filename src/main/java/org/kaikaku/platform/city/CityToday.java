package org.kaikaku.platform.city;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.city.release.CityReleases;
import org.kaikaku.platform.city.release.NoSuchRelease;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** What a room's own city file says today. */
@Service
public class CityToday {
    /** Asked for late: whoever reads a file also checks it, which needs no database. */
    private final ObjectProvider<CityReleases> releases;

    private final Clock clock;
    private volatile @Nullable Known known;

    CityToday(ObjectProvider<CityReleases> releases, Clock clock) {
        this.releases = releases;
        this.clock = clock;
    }

    private record Known(long release, LocalDate turn, CityFiles files) {}

    /** @param usual where the city says nothing, or has published nothing yet */
    public <T> T says(BiFunction<CityFiles, Collection<CityFileProblem>, Optional<T>> read, T usual) {
        try {
            return read.apply(files(), new ArrayList<>()).orElse(usual);
        } catch (NoSuchRelease none) {
            return usual;
        }
    }

    /** The same, for what is asked for on many pages: read again only where what was read says something else than before. */
    public <T> Supplier<T> keeps(BiFunction<CityFiles, Collection<CityFileProblem>, Optional<T>> read, T usual) {
        var made = new Remembered<Optional<T>>(1, files -> read.apply(files, new ArrayList<>()));
        return () -> says((files, _) -> made.of(files), usual);
    }

    /** Put together once for each release and turn: a page may ask for several rooms' files. */
    private CityFiles files() {
        var release = releases.getObject().current();
        var turn = release.turn(LocalDate.ofInstant(clock.instant(), City.ZONE));
        var before = known;
        if (before == null || before.release() != release.id() || !before.turn().equals(turn)) {
            before = new Known(release.id(), turn, release.on(turn));
            known = before;
        }
        return before.files();
    }
}
