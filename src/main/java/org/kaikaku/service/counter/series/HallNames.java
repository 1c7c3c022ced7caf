package org.kaikaku.service.counter.series;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.kaikaku.platform.language.Ruby;
import org.kaikaku.platform.language.Text;
import org.kaikaku.service.counter.hall.Hall;

/** What a file may call the hall's services, desks and errands: by key, by letter, by name. */
final class HallNames {
    private final Map<String, String> services = new HashMap<>();
    private final Map<String, String> desks = new HashMap<>();
    private final Map<String, String> errands = new HashMap<>();

    HallNames(Hall hall) {
        for (var service : hall.services()) {
            add(services, service.key(), service.name());
            services.putIfAbsent(Column.folded(service.letter()), service.key());
        }
        hall.desks().forEach(desk -> add(desks, desk.key(), desk.name()));
        hall.errands().forEach(errand -> add(errands, errand.key(), errand.name()));
    }

    private static void add(Map<String, String> names, String key, Text name) {
        names.put(Column.folded(key), key);
        names.putIfAbsent(Column.folded(name.ja()), key);
        names.putIfAbsent(Column.folded(Ruby.plain(name.easy())), key);
        names.putIfAbsent(Column.folded(name.en()), key);
    }

    Optional<String> service(String written) {
        return Optional.ofNullable(services.get(Column.folded(written)));
    }

    /** As it is written where the hall has no such desk any more. */
    String desk(String written) {
        return desks.getOrDefault(Column.folded(written), written);
    }

    /** Empty where the hall knows no such errand. */
    String errand(String written) {
        return errands.getOrDefault(Column.folded(written), "");
    }
}
