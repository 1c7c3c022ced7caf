package org.kaikaku.service.appointment.resident;

import java.util.List;
import org.kaikaku.platform.language.Text;

/** @param mine visits of whoever is signed in */
public record DesksView(List<Line> desks, List<Mine> mine) {
    public record Line(String key, Text name, Text about, Text place, int minutes) {}

    /** @param state key of a text */
    public record Mine(String path, Text desk, Text when, String state) {}
}
