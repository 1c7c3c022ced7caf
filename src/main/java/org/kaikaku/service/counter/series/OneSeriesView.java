package org.kaikaku.service.counter.series;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

/**
 * @param problem key of why it is not in force; null at first
 * @param sums of a draft and of counts in force
 * @param leftOut rows that are not taken, by why
 */
public record OneSeriesView(
        SeriesView.Line line,
        String form,
        int in,
        int left,
        @Nullable String problem,
        List<Sum> sums,
        List<Found.Group> leftOut,
        List<Found.Group> noted) {

    /**
     * @param perDay people on an average day on which anybody came
     * @param called how many were called, as far as the file knows calls
     */
    public record Sum(Text service, int days, int people, long perDay, int called) {}

    public boolean draft() {
        return line.state().equals("draft");
    }

    public boolean inForce() {
        return line.state().equals("in-force");
    }

    public boolean visits() {
        return line.kind().equals(ArrivalSeries.Kind.VISITS.name());
    }
}
