package org.kaikaku.service.counter.hall;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Set;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.city.release.CityReleases;
import org.springframework.stereotype.Service;

/** The waiting hall as the city's files describe it today. */
@Service
public class Halls {
    private final CityReleases releases;
    private final Clock clock;
    private volatile Read last = new Read(0, LocalDate.MIN, Hall.NONE);

    Halls(CityReleases releases, Clock clock) {
        this.releases = releases;
        this.clock = clock;
    }

    private record Read(long release, LocalDate turn, Hall hall) {}

    public Hall current() {
        var release = releases.current();
        var today = LocalDate.ofInstant(clock.instant(), City.ZONE);
        var turn = release.turn(today);
        var read = last;
        if (read.release() != release.id() || !read.turn().equals(turn)) {
            read = new Read(release.id(), turn, new HallFile(Set.of()).read(release.on(today), new ArrayList<>()));
            last = read;
        }
        return read.hall();
    }
}
