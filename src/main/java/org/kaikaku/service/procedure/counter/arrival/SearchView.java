package org.kaikaku.service.procedure.counter.arrival;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;
import org.kaikaku.service.procedure.counter.FoundLine;

/**
 * Who came?
 *
 * @param paper whether it is about an application that came on paper
 * @param found null where nothing was looked for
 * @param total on all pages
 * @param problem with the date; null where there is none
 * @param carried answers to be taken over; null where there are none
 * @param visitor who came, when it is the one who died that is looked for; null otherwise
 * @param noCode the code that led nowhere; null where none was typed
 * @param today what this clerk did today
 */
public record SearchView(
        boolean paper,
        String name,
        String born,
        String address,
        @Nullable List<FoundLine> found,
        int total,
        int page,
        int pages,
        @Nullable Text problem,
        @Nullable Carried carried,
        @Nullable Visitor visitor,
        @Nullable String noCode,
        List<Today> today) {

    /** @param answers how many come over */
    public record Carried(String code, String shown, Text event, int answers) {}

    public record Visitor(String id, String name) {}

    /** @param event null when there was none */
    public record Today(
            UUID id, String at, String name, @Nullable Text event, boolean finished, boolean paper) {}

    /** Where the search form leads back to. */
    public String action() {
        return paper ? "/staff/paper" : "/staff/counter";
    }

    public boolean asking() {
        return found != null || problem != null;
    }
}
