package org.kaikaku.service.counter.forecast;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kaikaku.service.counter.hall.Hall;

/** A way through the hall: services, in the order in which a visit came to them, with a blank between. */
final class Ways {
    private final Map<String, String> meant = new HashMap<>();

    Ways(Hall hall) {
        hall.errands().forEach(errand -> meant.put(errand.key(), String.join(" ", errand.services())));
    }

    /** Whoever left before the end would have gone on as their errand goes. */
    String whole(String errand, String gone, boolean left) {
        var whole = meant.getOrDefault(errand, gone);
        return left && whole.startsWith(gone + " ") ? whole : gone;
    }

    static List<String> services(String way) {
        return List.of(way.split(" "));
    }
}
