package org.kaikaku.place.booking.resident;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.place.booking.facility.Wanted;
import org.kaikaku.platform.language.Text;

/**
 * @param day first day of the week, as a form writes it
 * @param before path of the week before; null where that is over
 */
public record SearchView(
        Wanted wanted,
        String day,
        Text from,
        List<Choice> purposes,
        List<Choice> facilities,
        List<Choice> equipment,
        List<Tick> features,
        List<Text> days,
        List<Row> rows,
        List<Listed> listed,
        @Nullable String before,
        String after,
        String query) {

    public record Choice(String key, Text name, boolean chosen) {}

    /** @param text key of a text */
    public record Tick(String key, String text, boolean chosen) {}

    public record Row(String key, Text facility, Text room, int people, List<Day> days) {}

    public record Day(Text shown, List<Cell> cells) {}

    /**
     * @param state key of a text
     * @param path where it is booked; null where it is not free
     */
    public record Cell(
            String shown,
            String span,
            String state,
            @Nullable String path) {}

    /** A facility that is not booked here. */
    public record Listed(String name, String address, String phone, String hours) {}
}
