package org.kaikaku.service.outreach.need;

import java.util.List;
import org.kaikaku.platform.language.Text;
import org.kaikaku.service.outreach.GeoPoint;

/** Where the city's errands are done on every open day (本庁, 支所, 出張所). */
public interface Offices {
    /** None in a city that has not said where they are. */
    List<Office> all();

    record Office(String key, Text name, GeoPoint at) {}
}
