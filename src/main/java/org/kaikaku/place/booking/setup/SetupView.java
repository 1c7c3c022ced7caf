package org.kaikaku.place.booking.setup;

import java.util.List;
import org.kaikaku.platform.language.Text;

public record SetupView(List<Facility> facilities, List<Division> divisions) {
    public record Facility(String path, Text name, List<Room> rooms) {}

    public record Room(String path, Text name, int people, List<String> spans) {}

    /** @param path where a facility of this division is added */
    public record Division(String path, Text name) {}
}
