package org.kaikaku.platform.city;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.kaikaku.platform.city.release.NoSuchRelease;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.web.Site;
import org.springframework.stereotype.Component;

/** Puts the city's name, telephone and hours on every page. */
@Component
final class CitySite implements Site.Source {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);
    private static final Site NO_CITY_YET = new Site(Text.same("Kaikaku"), "", Text.same(""));

    private final Cities cities;

    CitySite(Cities cities) {
        this.cities = cities;
    }

    /** Also the page that tells of an error needs a name, so it has one before anything is published. */
    @Override
    public Site site() {
        try {
            var city = cities.current();
            return new Site(city.municipality().name(), city.municipality().phone(), hours(city.openingHours()));
        } catch (NoSuchRelease nothingPublished) {
            return NO_CITY_YET;
        }
    }

    @Override
    public Text office(String key) {
        try {
            return cities.current().divisions().newest(key).map(Division::name).orElse(Text.same(key));
        } catch (NoSuchRelease nothingPublished) {
            return Text.same(key);
        }
    }

    private static Text hours(OpeningHours hours) {
        String from = TIME.format(hours.from());
        String to = TIME.format(hours.to());
        return new Text(from + "〜" + to, from + "から " + to + "まで", from + "–" + to);
    }
}
