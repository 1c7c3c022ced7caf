package org.kaikaku.platform.city.release;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.web.Waiting;
import org.springframework.stereotype.Component;

/** Which version of the city's files is in force, for those who publish them. */
@Component
class CityWaiting implements Waiting {
    private final CityReleases releases;

    CityWaiting(CityReleases releases) {
        this.releases = releases;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Set<String> rights() {
        return Set.of("PUBLISH");
    }

    @Override
    public List<Line> lines(UUID account) {
        var now = releases.current();
        var day = Wareki.text(now.publishedAt().atZone(City.ZONE).toLocalDate());
        return List.of(new Line(
                "city.release",
                new Text(
                        "第%d版(%s)".formatted(now.id(), day.ja()),
                        "%dばん(%s)".formatted(now.id(), day.easy()),
                        "No. %d (%s)".formatted(now.id(), day.en())),
                false,
                null));
    }
}
