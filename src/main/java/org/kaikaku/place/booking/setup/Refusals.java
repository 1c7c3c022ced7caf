package org.kaikaku.place.booking.setup;

import java.util.List;
import org.kaikaku.platform.language.Text;

/**
 * Why a change was not made, besides what stands at the fields.
 *
 * @param overtaken whether somebody else wrote meanwhile
 * @param problems in Japanese, as the check of city files finds them
 * @param booked what somebody has booked
 */
public record Refusals(boolean overtaken, List<String> problems, List<Booked> booked) {
    static final Refusals NONE = new Refusals(false, List.of(), List.of());

    public record Booked(String path, String number, Text when) {}
}
