package org.kaikaku.place.booking.facility;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.ClosedDays;
import org.kaikaku.platform.language.Text;

/**
 * A facility (公の施設, 地方自治法244条) or an office building with rooms.
 *
 * @param division key of the division that lets its rooms
 * @param latitude degrees north, as text; empty where it is not said
 * @param longitude degrees east, as text
 * @param closes the first day on which it is there no more (廃止); null while nobody has decided so
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
        @Nullable LocalDate closes,
        List<Equipment> equipment,
        List<Room> rooms) {

    /** Closed for good on that day. */
    public boolean gone(LocalDate day) {
        return closes != null && !day.isBefore(closes);
    }

    public Optional<Equipment> equipment(String wanted) {
        return equipment.stream().filter(one -> one.key().equals(wanted)).findFirst();
    }
}
