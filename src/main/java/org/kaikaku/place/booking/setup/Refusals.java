package org.kaikaku.place.booking.setup;

import java.util.List;
import org.kaikaku.platform.language.Text;

/**
 * Why a change was not made, besides what stands at the fields.
 *
 * @param overtaken whether somebody else wrote meanwhile
 * @param problems in Japanese, as the check of city files finds them
 * @param booked what somebody has booked
 * @param entries how many entered a lottery for what would be gone
 */
public record Refusals(boolean overtaken, List<String> problems, List<Booked> booked, int entries) {
    static final Refusals NONE = new Refusals(false, List.of(), List.of(), 0);

    public record Booked(String path, String number, Text when) {}
}
