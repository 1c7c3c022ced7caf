package org.kaikaku.service.counter.staffing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which desks call for which services, and when. */
record DeskPlan(List<DeskTime> desks) {
    static final int SLOT = 30;

    DeskPlan {
        desks = List.copyOf(desks);
    }

    /**
     * A desk.
     *
     * @param key of the desk in {@code counter.yaml}; empty for one more than stand there
     * @param open in order, none touching another; whoever is served when it ends is served to the end
     */
    record DeskTime(String key, Set<String> services, List<Span> open) {
        DeskTime {
            services = Set.copyOf(services);
            open = List.copyOf(open);
        }

        boolean openAt(double minute) {
            for (var span : open) {
                if (span.from() <= minute && minute < span.until()) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Minutes from midnight. */
    record Span(double from, double until) {}

    /**
     * Desks of one kind, as many as the slots say.
     *
     * @param counts for each of the 48 half-hours of a day; a desk that is open in the last half-hour before the end stays until the end
     */
    static List<DeskTime> of(List<String> keys, Set<String> services, int[] counts, double from, double until) {
        var desks = new ArrayList<DeskTime>();
        for (int desk = 0; ; desk++) {
            var open = spans(counts, desk, from, until);
            if (open.isEmpty()) {
                return desks;
            }
            desks.add(new DeskTime(desk < keys.size() ? keys.get(desk) : "", services, open));
        }
    }

    private static List<Span> spans(int[] counts, int desk, double from, double until) {
        var spans = new ArrayList<Span>();
        for (int slot = 0; slot < counts.length; slot++) {
            double begins = Math.max(slot * SLOT, from);
            double ends = Math.min((slot + 1) * SLOT, until);
            if (counts[slot] <= desk || begins >= ends) {
                continue;
            }
            if (!spans.isEmpty() && spans.getLast().until() == begins) {
                begins = spans.removeLast().from();
            }
            spans.add(new Span(begins, ends));
        }
        return spans;
    }

    /** Half-hours of desks that somebody sits at, in hours. */
    double hours() {
        return desks.stream()
                        .flatMap(desk -> desk.open().stream())
                        .mapToDouble(span -> span.until() - span.from())
                        .sum()
                / 60;
    }
}
