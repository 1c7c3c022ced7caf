package org.kaikaku.place.booking.facility;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kaikaku.platform.calendar.ClosedDays;
import org.kaikaku.platform.language.Text;

/**
 * A facility (公の施設, 地方自治法244条) or an office building with rooms.
 *
 * @param division key of the division that lets its rooms
 * @param latitude degrees north, as text; empty where it is not said
 * @param longitude degrees east, as text
 */
public record Facility(
        String key,
        Text name,
        Text about,
        Text address,
        String phone,
        String division,
        String latitude,
        String longitude,
        Set<Feature> features,
        ClosedDays closed,
        List<Equipment> equipment,
        List<Room> rooms) {

    public Optional<Equipment> equipment(String wanted) {
        return equipment.stream().filter(one -> one.key().equals(wanted)).findFirst();
    }
}
