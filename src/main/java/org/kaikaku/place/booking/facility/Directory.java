package org.kaikaku.place.booking.facility;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All facilities of the city, and what their rooms are used for. */
public record Directory(List<Purpose> purposes, List<Facility> facilities) {
    static final Directory NONE = new Directory(List.of(), List.of());

    /** Without those that are closed for good on that day. */
    Directory on(LocalDate day) {
        return new Directory(
                purposes,
                facilities.stream().filter(facility -> !facility.gone(day)).toList());
    }

    public List<Place> places() {
        return facilities.stream().flatMap(Directory::places).toList();
    }

    private static Stream<Place> places(Facility facility) {
        return facility.rooms().stream().map(room -> new Place(facility, room));
    }

    public Optional<Place> room(String key) {
        return places().stream().filter(place -> place.room().key().equals(key)).findFirst();
    }

    public Optional<Facility> facility(String key) {
        return facilities.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    public Optional<Purpose> purpose(String key) {
        return purposes.stream().filter(one -> one.key().equals(key)).findFirst();
    }
}
