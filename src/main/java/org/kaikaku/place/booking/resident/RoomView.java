package org.kaikaku.place.booking.resident;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

/**
 * @param prices yen by band, for who lives in the city
 * @param lottery whether part of its time is drawn by lot
 * @param closes from when on the facility is there no more, where that is decided
 */
public record RoomView(
        String key,
        Text facility,
        Text room,
        Text about,
        Text address,
        String phone,
        int people,
        List<Text> purposes,
        List<String> features,
        List<Lent> equipment,
        List<Price> prices,
        int outside,
        int commercial,
        String source,
        boolean lottery,
        @Nullable Text closes,
        Text from,
        List<SearchView.Day> days,
        List<Wait> waits,
        @Nullable String before,
        String after) {

    public record Lent(Text name, int stock, int yen) {}

    public record Price(String span, int yen) {}

    /** A taken time that one can wait for. */
    public record Wait(Text shown, String path) {}
}
