package org.kaikaku.platform.mandate.kind;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.city.release.CityReleases;
import org.springframework.stereotype.Service;

/** The kinds of proxy that the city knows today. */
@Service
public class Kinds {
    private final CityReleases releases;
    private final Clock clock;
    private volatile Read last = new Read(0, LocalDate.MIN, Rules.NONE);

    Kinds(CityReleases releases, Clock clock) {
        this.releases = releases;
        this.clock = clock;
    }

    private record Read(long release, LocalDate turn, Rules rules) {}

    /** @param codeDays how long a code can be typed in */
    public record Rules(int codeDays, List<Kind> kinds) {
        static final Rules NONE = new Rules(1, List.of());

        public Optional<Kind> find(String key) {
            return kinds.stream().filter(kind -> kind.key().equals(key)).findFirst();
        }
    }

    public Rules current() {
        var release = releases.current();
        var today = LocalDate.ofInstant(clock.instant(), City.ZONE);
        var turn = release.turn(today);
        var read = last;
        if (read.release() != release.id() || !read.turn().equals(turn)) {
            read = new Read(release.id(), turn, new KindFile(List.of()).read(release.on(today), new ArrayList<>()));
            last = read;
        }
        return read.rules();
    }
}
