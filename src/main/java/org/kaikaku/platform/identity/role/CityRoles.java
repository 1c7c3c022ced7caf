package org.kaikaku.platform.identity.role;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.city.CityFiles;
import org.kaikaku.platform.city.release.CityReleases;
import org.kaikaku.platform.city.release.NoSuchRelease;
import org.kaikaku.platform.city.release.Release;
import org.kaikaku.platform.identity.RoleBook;
import org.kaikaku.platform.identity.Roles;
import org.springframework.stereotype.Component;

@Component
class CityRoles implements Roles {
    private final CityReleases releases;
    private final Clock clock;
    private volatile @Nullable Known known;

    private record Known(long release, LocalDate turn, RoleBook book) {}

    CityRoles(CityReleases releases, Clock clock) {
        this.releases = releases;
        this.clock = clock;
    }

    @Override
    public RoleBook current() {
        try {
            return of(releases.current());
        } catch (NoSuchRelease nothingPublished) {
            return RoleBook.USUAL;
        }
    }

    private RoleBook of(Release release) {
        var turn = release.turn(LocalDate.ofInstant(clock.instant(), City.ZONE));
        var before = known;
        if (before != null && before.release() == release.id() && before.turn().equals(turn)) {
            return before.book();
        }
        var book = of(release.on(turn));
        known = new Known(release.id(), turn, book);
        return book;
    }

    static RoleBook of(CityFiles files) {
        return RolesYaml.read(files, new ArrayList<>()).orElse(RoleBook.USUAL);
    }
}
