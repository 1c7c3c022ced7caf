package org.kaikaku.service.outreach.office;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;
import org.kaikaku.service.outreach.map.PlaceMap;

/**
 * @param state key of a text
 * @param running a job looks for one
 * @param failed the job broke off
 * @param way null where there is none yet
 * @param overtaken others have booked or cancelled since it was made
 * @param acceptable a person may accept it
 * @param by who accepted it; empty where nobody has
 * @param problem key of a text; null where nothing happened
 */
public record RouteView(
        String path,
        Text day,
        Text van,
        String state,
        boolean running,
        boolean failed,
        int done,
        int total,
        @Nullable Way way,
        boolean overtaken,
        boolean acceptable,
        String by,
        int version,
        @Nullable String problem) {

    /** @param problems with their amounts, in words */
    public record Way(
            String leaves,
            String returns,
            String km,
            String homeKm,
            List<Line> lines,
            List<Text> problems,
            PlaceMap map) {}

    /**
     * @param number in the picture
     * @param rests minutes before
     * @param estimated the city's table says nothing of the way to it
     */
    public record Line(
            int number, Text stop, String arrives, String open, int people, String km, boolean estimated, long rests) {}
}
