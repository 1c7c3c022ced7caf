package org.kaikaku.platform.city;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The city's divisions through time. */
public record Divisions(List<Division> entries) {

    public Divisions {
        entries = List.copyOf(entries);
    }

    /** The tree as it stands on a day. */
    public Tree on(LocalDate date) {
        var standing = new LinkedHashMap<String, Division>();
        entries.stream().filter(entry -> entry.existsOn(date)).forEach(entry -> standing.put(entry.key(), entry));
        return new Tree(standing);
    }

    /** Under its newest name, also when it is gone: whom an old case belonged to. */
    public Optional<Division> newest(String key) {
        return entries.stream()
                .filter(entry -> entry.key().equals(key))
                .reduce((older, newer) -> newer.from().isBefore(older.from()) ? older : newer);
    }

    /** The divisions of one day, in the order of the file. */
    public static final class Tree {
        private final Map<String, Division> byKey;

        private Tree(Map<String, Division> byKey) {
            this.byKey = byKey;
        }

        public Optional<Division> find(String key) {
            return Optional.ofNullable(byKey.get(key));
        }

        public List<Division> all() {
            return List.copyOf(byKey.values());
        }

        public List<Division> roots() {
            return children(null);
        }

        /** Those just below; with null the topmost. */
        public List<Division> children(@Nullable String key) {
            return byKey.values().stream()
                    .filter(division -> java.util.Objects.equals(division.parent(), key))
                    .toList();
        }

        /** From the topmost down to the division itself; empty where there is none on that day. */
        public List<Division> path(String key) {
            var path = new ArrayList<Division>();
            for (var at = byKey.get(key); at != null && !path.contains(at); at = parent(at)) {
                path.addFirst(at);
            }
            return path;
        }

        /** The division and everything below it. */
        public List<Division> within(String key) {
            return byKey.values().stream()
                    .filter(division -> path(division.key()).stream()
                            .anyMatch(above -> above.key().equals(key)))
                    .toList();
        }

        private @Nullable Division parent(Division division) {
            return division.parent() == null ? null : byKey.get(division.parent());
        }
    }
}
