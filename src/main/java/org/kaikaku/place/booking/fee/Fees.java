package org.kaikaku.place.booking.fee;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import org.kaikaku.place.booking.facility.Facilities;
import org.kaikaku.platform.city.CityFileCheck;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.CityFiles;
import org.kaikaku.platform.city.Remembered;
import org.kaikaku.platform.city.release.CityReleases;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Prices as they are on the day of the use: who books in March for April pays what is asked in April. */
@Component
public class Fees implements CityFileCheck {
    /** Asked for late: whoever checks a city's files has no database. */
    private final ObjectProvider<CityReleases> releases;

    /** Two, since days on both sides of a new table stand on one page. */
    private final Remembered<FeeTable> tables =
            new Remembered<>(2, files -> FeesYaml.read(files, new ArrayList<>()).orElse(FeeTable.NONE));

    Fees(ObjectProvider<CityReleases> releases) {
        this.releases = releases;
    }

    public FeeTable on(LocalDate day) {
        var city = releases.getObject();
        if (!city.published()) {
            return FeeTable.NONE;
        }
        return tables.of(city.current().on(day));
    }

    public Quote quote(Asked asked, LocalDate day) {
        return on(day).quote(asked);
    }

    @Override
    public boolean reads(String path) {
        return path.equals(FeesYaml.PATH);
    }

    @Override
    public void check(CityFiles files, Collection<CityFileProblem> problems) {
        var table = FeesYaml.read(files, problems);
        var directory = Facilities.in(files);
        if (table.isPresent() && directory.isPresent()) {
            FeesYaml.gaps(table.get(), directory.get(), problems);
        } else if (directory.isPresent() && files.find(FeesYaml.PATH).isEmpty()) {
            problems.add(
                    CityFileProblem.of(FeesYaml.PATH, "is missing", "each room of facilities.yaml needs its price"));
        }
    }
}
