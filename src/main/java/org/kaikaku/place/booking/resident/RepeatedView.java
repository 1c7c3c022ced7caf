package org.kaikaku.place.booking.resident;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

public record RepeatedView(Text named, List<Line> lines) {
    /**
     * @param path of the booking; null where it was refused
     * @param why key of a text; null where it is booked
     */
    public record Line(
            Text day, @Nullable String path, @Nullable String why) {}
}
