package org.kaikaku.platform.identity.role;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.city.CityFileCheck;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.CityFiles;
import org.kaikaku.platform.city.CityReleases;
import org.kaikaku.platform.city.NoSuchRelease;
import org.kaikaku.platform.city.Release;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.identity.RoleBook;
import org.kaikaku.platform.identity.Roles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads {@code roles.yaml}, and keeps out a version with which nobody could say any more who may do what. */
@Component
class CityRoles implements Roles, CityFileCheck {
    private final CityReleases releases;
    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile @Nullable Known known;

    private record Known(long release, LocalDate turn, RoleBook book) {}

    CityRoles(CityReleases releases, JdbcClient jdbc, Clock clock) {
        this.releases = releases;
        this.jdbc = jdbc;
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

    private static RoleBook of(CityFiles files) {
        return RolesYaml.read(files, new ArrayList<>()).orElse(RoleBook.USUAL);
    }

    @Override
    public boolean reads(String path) {
        return path.equals(RolesYaml.PATH);
    }

    @Override
    public void check(CityFiles files, Collection<CityFileProblem> problems) {
        RolesYaml.read(files, problems);
    }

    @Override
    public void beforePublishing(CityFiles files, Collection<CityFileProblem> problems) {
        if (keepers(current()) > 0 && keepers(of(files)) == 0) {
            RolesYaml.wrong(
                    files,
                    problems,
                    "nobody who has an account would have a role that gives \"keep\", and everybody would be locked out",
                    "keep the key of a role that somebody has: " + String.join(", ", keys(current())));
        }
    }

    private int keepers(RoleBook book) {
        var keys = keys(book);
        return keys.isEmpty()
                ? 0
                : jdbc.sql("select count(distinct account) from identity_assignment where role in (:keys)")
                        .param("keys", keys)
                        .query(Integer.class)
                        .single();
    }

    private static Collection<String> keys(RoleBook book) {
        return book.with(Right.KEEP).stream().map(Role::key).toList();
    }
}
