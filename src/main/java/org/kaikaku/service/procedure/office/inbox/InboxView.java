package org.kaikaku.service.procedure.office.inbox;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.search.Excerpt;

/**
 * @param divisions whose cases these are
 * @param time 10:40
 * @param words null where nobody searched by words
 * @param shown from where to where of {@code total}
 * @param chief whether whoever looks answers for the load of others
 * @param files addresses of the whole list as a file; null where it is too long for one
 * @param me account of whoever looks
 * @param here address of this page, to come back to
 */
public record InboxView(
        List<Text> divisions,
        LocalDate today,
        String time,
        List<Tab> tabs,
        List<Saved> saved,
        Filters filters,
        List<Column> columns,
        List<InboxRow> rows,
        @Nullable Words words,
        Shown shown,
        List<Load> loads,
        boolean chief,
        @Nullable Files files,
        boolean claims,
        UUID me,
        String here) {

    /**
     * What a search by words says beside the cases that it found.
     *
     * @param excerpts where the words stand, by receipt number; not every case has one
     * @param meant other words under which there is something; {@code meantHref} leads there
     * @param percent how much of the index is built; below 100 something may be missing
     * @param many whether there are more than are listed, so that more words are needed
     * @param closed whether {@code elsewhere} leads to closed cases, else to open ones
     */
    public record Words(
            Map<String, Excerpt> excerpts,
            @Nullable String meant,
            @Nullable String meantHref,
            int percent,
            boolean many,
            boolean closed,
            String elsewhere) {}

    /** @param count null where counting would cost more than it tells */
    public record Tab(String key, @Nullable Integer count, String href, boolean current) {}

    /** A filter that whoever looks has saved. */
    public record Saved(UUID id, String name, String href, boolean current) {}

    public record Option(String value, Text label, boolean chosen) {}

    public record Filters(
            String tab,
            String q,
            String sort,
            List<Option> procedures,
            List<Option> channels,
            List<Option> workers,
            List<Option> divisions) {

        public boolean any() {
            return !q.isEmpty() || chosen(procedures) || chosen(channels) || chosen(workers) || chosen(divisions);
        }

        private static boolean chosen(List<Option> options) {
            return options.stream().anyMatch(Option::chosen);
        }
    }

    /**
     * @param key of the text {@code office.column.…}
     * @param href to sort by it; null where one cannot
     * @param sorted {@code ascending}, {@code descending} or null
     */
    public record Column(
            String key, @Nullable String href, @Nullable String sorted) {}

    /** @param more than {@code total} */
    public record Shown(
            int total,
            boolean more,
            int from,
            int to,
            @Nullable String before,
            @Nullable String after) {}

    public record Files(String csv, String excel) {}

    /**
     * @param late of these, past their deadline
     * @param share of the fullest, in percent; {@code lateShare} alike
     * @param href to that person's cases; null where there are none
     * @param last their last day in this division, where they go or move; else null
     * @param hand where all that they have in hand is given to others; null where nothing must be
     */
    public record Load(
            String name,
            int count,
            int late,
            int share,
            int lateShare,
            @Nullable String href,
            @Nullable Text last,
            @Nullable String hand) {}
}
