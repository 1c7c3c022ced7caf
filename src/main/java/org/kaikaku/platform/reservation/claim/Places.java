package org.kaikaku.platform.reservation.claim;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.reservation.Need;
import org.kaikaku.platform.reservation.Slot;
import org.springframework.stereotype.Component;

/** Which places of which parts are left. What it says is a look; that nobody else comes first is said by {@link #take}. */
@Component
class Places {
    private final PlaceTable table;

    Places(PlaceTable table) {
        this.table = table;
    }

    boolean free(Slot slot, Instant now) {
        return freeBut(slot, null, now);
    }

    /** @param but a claim that does not count, since it would be given up */
    boolean freeBut(Slot slot, @Nullable UUID but, Instant now) {
        return fits(slot, table.taken(slot.parts(), slot.blockedFrom(), slot.blockedUntil(), now, but));
    }

    List<Slot> free(Collection<Slot> slots, Instant now) {
        if (slots.isEmpty()) {
            return List.of();
        }
        var parts = new HashSet<String>();
        slots.forEach(slot -> parts.addAll(slot.parts()));
        var from = slots.stream().map(Slot::blockedFrom).min(Comparator.naturalOrder());
        var until = slots.stream().map(Slot::blockedUntil).max(Comparator.naturalOrder());
        var taken = table.taken(parts, from.orElseThrow(), until.orElseThrow(), now, null);
        return slots.stream().filter(slot -> fits(slot, taken)).toList();
    }

    /** All that the slot needs, or nothing of any use: then the caller takes its claim away again. */
    boolean take(UUID claim, Slot slot, Instant now) {
        var taken = table.taken(slot.parts(), slot.blockedFrom(), slot.blockedUntil(), now, null);
        return slot.needs().stream()
                .allMatch(need -> left(need, slot, taken).stream()
                                .limit(need.take())
                                .filter(place -> table.take(claim, need.part(), place, slot))
                                .count()
                        == need.take());
    }

    void giveBack(UUID claim) {
        table.free(claim);
    }

    private static boolean fits(Slot slot, Collection<PlaceTable.Place> taken) {
        return slot.needs().stream().allMatch(need -> left(need, slot, taken).size() >= need.take());
    }

    /** A place with a higher number than there are now, from when there were more, counts as one of them. */
    private static List<Integer> left(Need need, Slot slot, Collection<PlaceTable.Place> taken) {
        var gone = new HashSet<Integer>();
        taken.stream()
                .filter(place -> place.part().equals(need.part()) && place.meets(slot))
                .forEach(place -> gone.add(place.place()));
        return IntStream.rangeClosed(1, need.places())
                .boxed()
                .filter(place -> !gone.contains(place))
                .limit(Math.max(0, need.places() - gone.size()))
                .toList();
    }
}
