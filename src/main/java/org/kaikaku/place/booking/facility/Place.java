package org.kaikaku.place.booking.facility;

import java.time.Instant;
import java.time.LocalDate;
import org.kaikaku.platform.language.Text;

/** A room in its facility. */
public record Place(Facility facility, Room room) {
    public boolean open(LocalDate day) {
        return !facility.gone(day) && !facility.closed().isClosed(day);
    }

    /** 市民センター ホールA. */
    public Text named() {
        var one = facility.name();
        var other = room.name();
        return new Text(one.ja() + " " + other.ja(), one.easy() + " " + other.easy(), one.en() + ", " + other.en());
    }

    public Instant slotBegin(LocalDate day, Band band) {
        return room.slot(day, band).from();
    }

    /** Whether it is let on a day to somebody who asks today. */
    public boolean given(LocalDate day, LocalDate today) {
        return open(day) && !day.isBefore(today) && !day.isAfter(today.plusDays(room.ahead()));
    }
}
