package org.kaikaku.place.booking.setup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

public record SetupView(List<Facility> facilities, List<Division> divisions) {
    /**
     * @param closes from when on it is there no more; null where nobody has decided so
     * @param gone whether that is over
     */
    public record Facility(
            String path,
            Text name,
            List<Room> rooms,
            @Nullable Text closes,
            boolean gone) {}

    public List<Facility> open() {
        return facilities.stream().filter(one -> !one.gone()).toList();
    }

    public List<Facility> gone() {
        return facilities.stream().filter(Facility::gone).toList();
    }

    public record Room(String path, Text name, int people, List<String> spans) {}

    /** @param path where a facility of this division is added */
    public record Division(String path, Text name) {}
}
