package org.kaikaku.platform.register.staging;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.kaikaku.platform.register.RegisterEvent;
import org.kaikaku.platform.register.staging.Merge.Touched;

/** What can be learnt of somebody by comparing; by the words that {@link Comparison} writes. */
enum Learnt {
    BORN(RegisterEvent.Born::new),
    MOVED_IN(RegisterEvent.MovedIn::new),
    MOVED(RegisterEvent.Moved::new),
    MOVED_OUT(RegisterEvent.MovedOut::new),
    DIED(RegisterEvent.Died::new),
    RENAMED(RegisterEvent.Renamed::new),
    HOUSEHOLD_SPLIT(RegisterEvent.HouseholdSplit::new),
    HOUSEHOLD_MERGED(RegisterEvent.HouseholdMerged::new),
    PROTECTION_BEGAN(RegisterEvent.ProtectionBegan::new);

    private final Event event;

    Learnt(Event event) {
        this.event = event;
    }

    private interface Event {
        RegisterEvent of(UUID source, Instant at, List<String> people);
    }

    /** One event of each kind that there is among these people. */
    static Stream<RegisterEvent> from(UUID source, Instant at, List<Touched> people) {
        return Arrays.stream(values()).flatMap(kind -> {
            var concerned = people.stream()
                    .filter(one -> one.what().contains(kind.name()))
                    .map(Touched::person)
                    .toList();
            return concerned.isEmpty() ? Stream.empty() : Stream.of(kind.event.of(source, at, concerned));
        });
    }
}
