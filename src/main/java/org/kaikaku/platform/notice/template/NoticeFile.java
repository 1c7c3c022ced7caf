package org.kaikaku.platform.notice.template;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.kaikaku.platform.city.Cities;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.city.CityFileCheck;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.CityFiles;
import org.kaikaku.platform.city.release.CityReleases;
import org.kaikaku.platform.notice.NoticeKind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What {@code notices.yaml} says today. */
@Component
public class NoticeFile implements CityFileCheck {
    private final ObjectProvider<CityReleases> releases;
    private final ObjectProvider<NoticeKind> kinds;
    private final Clock clock;
    private volatile Read last = new Read(-1, LocalDate.MIN, NoticeRules.NONE);

    /** @param releases asked for late: checking files needs no database */
    NoticeFile(ObjectProvider<CityReleases> releases, ObjectProvider<NoticeKind> kinds, Clock clock) {
        this.releases = releases;
        this.kinds = kinds;
        this.clock = clock;
    }

    private record Read(long release, LocalDate turn, NoticeRules rules) {}

    public NoticeRules current() {
        var release = releases.getObject().current();
        var today = LocalDate.ofInstant(clock.instant(), City.ZONE);
        var turn = release.turn(today);
        var known = last;
        if (known.release() != release.id() || !known.turn().equals(turn)) {
            var rules = yaml().read(release.on(today), new ArrayList<>()).orElse(NoticeRules.NONE);
            known = new Read(release.id(), turn, rules);
            last = known;
        }
        return known.rules();
    }

    /** All that rooms tell. */
    public List<NoticeKind> kinds() {
        return kinds.stream().toList();
    }

    @Override
    public boolean reads(String path) {
        return path.equals(NoticesYaml.PATH);
    }

    @Override
    public void check(CityFiles files, Collection<CityFileProblem> problems) {
        yaml().read(files, problems).ifPresent(rules -> knowsDivision(rules, files, problems));
    }

    private static void knowsDivision(NoticeRules rules, CityFiles files, Collection<CityFileProblem> problems) {
        var key = rules.letters().division();
        if (Cities.find(files)
                .filter(city -> city.divisions().newest(key).isEmpty())
                .isPresent()) {
            problems.add(CityFileProblem.of(NoticesYaml.PATH, "\"" + key + "\" is not a division", null));
        }
    }

    private NoticesYaml yaml() {
        return new NoticesYaml(kinds());
    }
}
