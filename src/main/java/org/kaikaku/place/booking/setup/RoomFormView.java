package org.kaikaku.place.booking.setup;

import java.util.List;
import org.kaikaku.platform.language.Text;

/**
 * @param path where it is sent
 * @param there whether there is such a room yet
 * @param read the versions that the writer began with
 */
public record RoomFormView(
        String path,
        boolean there,
        Text facility,
        RoomForm form,
        List<Choice> purposes,
        List<Choice> parts,
        String read,
        Refusals refusals) {
    public record Choice(String key, Text name) {}
}
