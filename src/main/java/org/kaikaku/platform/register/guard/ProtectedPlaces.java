package org.kaikaku.platform.register.guard;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Where the households under protection live, held by each node: read anew when this node changes a protection, and every
 * {@link #LOOK_EVERY} for what other nodes did.
 */
@Component
class ProtectedPlaces {
    static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    private static final Known NOTHING = new Known(Map.of(), Map.of(), new Telling(List.of()), Instant.MIN);

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile Known known = NOTHING;

    ProtectedPlaces(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param households by person
     * @param words by household
     * @param all of every household
     */
    record Known(Map<String, String> households, Map<String, Set<String>> words, Telling all, Instant at) {

        /** Households under protection to which these people belong. */
        Set<String> households(Collection<String> people) {
            return people.stream()
                    .filter(households::containsKey)
                    .map(households::get)
                    .collect(Collectors.toSet());
        }

        Telling of(Collection<String> wanted) {
            return new Telling(wanted.stream()
                    .flatMap(household -> words.getOrDefault(household, Set.of()).stream())
                    .toList());
        }
    }

    Known now() {
        var last = known;
        return last.at().isBefore(clock.instant().minus(LOOK_EVERY)) ? read() : last;
    }

    /** Once what was changed is committed; at once where nothing is left to commit. */
    void changed() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            read();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                known = NOTHING;
            }
        });
    }

    private Known read() {
        var at = clock.instant();
        var households = new HashMap<String, String>();
        var words = new HashMap<String, Set<String>>();
        jdbc.sql("""
                        select person_id, household_id, address from register_resident
                         where household_id in (select household_id from register_resident where protected)
                        """).query(row -> {
            households.put(row.getString(1), row.getString(2));
            words.computeIfAbsent(row.getString(2), _ -> new HashSet<>()).addAll(Place.telling(row.getString(3)));
        });
        var all = words.values().stream().flatMap(Set::stream).toList();
        var read = new Known(Map.copyOf(households), Map.copyOf(words), new Telling(all), at);
        known = read;
        return read;
    }
}
