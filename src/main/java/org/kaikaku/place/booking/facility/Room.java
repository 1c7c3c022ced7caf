package org.kaikaku.place.booking.facility;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.reservation.Need;
import org.kaikaku.platform.reservation.Slot;

/**
 * What is booked as one.
 *
 * @param people how many it holds
 * @param purposes keys; empty for any
 * @param parts what it is made of: a hall names its parts, so that the whole shuts each of them and each of them the whole
 * @param bands in order; a use takes one or several that follow each other
 * @param prepare before a use, in which nobody else has it
 * @param cleanUp after a use
 * @param ahead days from today up to which it is let
 * @param lottery months before the month of use in which its lottery is held; 0 where first come is first served
 * @param staff whether it is for the city's own staff
 * @param lock of its door; of a whole, of the doors of all its parts
 * @param approval whether somebody must approve a use before it is permitted
 */
public record Room(
        String key,
        Text name,
        int people,
        Set<String> purposes,
        List<String> parts,
        List<Band> bands,
        Duration prepare,
        Duration cleanUp,
        int ahead,
        int lottery,
        boolean staff,
        boolean approval,
        Lock lock) {

    public Optional<Band> band(String wanted) {
        return bands.stream().filter(band -> band.key().equals(wanted)).findFirst();
    }

    /** A band and those that follow it; empty where there are not so many, or none. */
    public List<Band> from(String first, int many) {
        int at = bands.stream().map(Band::key).toList().indexOf(first);
        return at < 0 || many < 1 || at + many > bands.size() ? List.of() : bands.subList(at, at + many);
    }

    public boolean serves(String purpose) {
        return purposes.isEmpty() || purposes.contains(purpose);
    }

    public Slot slot(LocalDate day, Band band) {
        return slot(day, List.of(band), Map.of(), List.of());
    }

    /**
     * The time and all that is needed for it.
     *
     * @param taken one band or several that follow each other
     * @param lent how many of each equipment, by its key
     * @param stock what the facility has
     */
    public Slot slot(LocalDate day, List<Band> taken, Map<String, Integer> lent, List<Equipment> stock) {
        var needs = new ArrayList<Need>();
        parts.forEach(part -> needs.add(Need.all("room/" + part)));
        stock.stream()
                .filter(thing -> lent.getOrDefault(thing.key(), 0) > 0)
                .forEach(thing -> needs.add(
                        new Need("equipment/" + thing.key(), thing.stock(), lent.getOrDefault(thing.key(), 0))));
        return new Slot(
                "booking/" + key,
                needs,
                at(day, taken.getFirst().from()),
                at(day, taken.getLast().until()),
                prepare,
                cleanUp);
    }

    private static Instant at(LocalDate day, java.time.LocalTime time) {
        return day.atTime(time).atZone(City.ZONE).toInstant();
    }
}
