package org.kaikaku.service.outreach.need;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

/**
 * @param thought key of the area in which a stop is thought of; empty for none
 * @param near metres up to which a place is near
 * @param step to which people are counted
 * @param far people of the age who have no place near
 * @param total kilometres of all of them together
 * @param change what the thought-of stop changes; null without one
 * @param best the stop that would spare most; null where none would
 * @param unplaced people whose area is not in the file
 */
public record NeedView(
        List<Band> bands,
        boolean stops,
        String thought,
        int near,
        int step,
        int far,
        String total,
        @Nullable Change change,
        @Nullable Change best,
        List<Line> lines,
        Map map,
        int unplaced) {
    /** As many of the ranking are seen at once, and by name on the map. */
    static final int FIRST = 8;

    public List<Line> first() {
        return lines.subList(0, Math.min(FIRST, lines.size()));
    }

    public List<Line> rest() {
        return lines.subList(Math.min(FIRST, lines.size()), lines.size());
    }

    /** @param age from which on */
    public record Band(int age, boolean chosen) {}

    /**
     * @param people of the age; 0 also where they are a few
     * @param next null where there is no place at all
     * @param kilometres to it
     * @param weight people times kilometres
     * @param reached people of whom a stop here would be near, and none is now
     * @param spared kilometres that a stop here would spare all together
     */
    public record Line(
            String key,
            Text name,
            int people,
            int all,
            @Nullable Text next,
            @Nullable String kilometres,
            boolean far,
            String weight,
            int reached,
            String spared) {}

    public record Change(String key, Text name, int reached, String spared) {}

    /** @param scale length in the picture of {@code scaleMetres} */
    public record Map(int width, int height, List<Circle> circles, List<Mark> marks, int scale, int scaleMetres) {}

    /** @param name of the area; null where it would be too much on the map */
    public record Circle(
            int x, int y, int radius, boolean far, @Nullable Text name) {}

    /** @param kind key of what stands there: office, stop, thought */
    public record Mark(int x, int y, String kind, Text name) {}
}
