package org.kaikaku.service.procedure.office.inbox;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.service.procedure.office.inbox.Inbox.Group;
import org.kaikaku.service.procedure.office.inbox.InboxView.Load;

/** Who has how much in hand. */
final class Loads {
    private Loads() {}

    private record Sum(String name, int count, int late) {
        Sum with(Group group) {
            return new Sum(name, count + group.count(), late + (group.late() ? group.count() : 0));
        }
    }

    /** Those whom a case names. */
    static List<UUID> workers(List<Group> groups) {
        return groups.stream()
                .map(Group::worker)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /**
     * @param colleagues who shall be named even when they have nothing in hand
     * @param lastDays of those who go or move
     */
    static List<Load> of(List<Group> groups, List<Actor> colleagues, Map<UUID, LocalDate> lastDays, InboxLinks links) {
        var sums = new LinkedHashMap<UUID, Sum>();
        colleagues.forEach(colleague -> sums.put(colleague.account(), new Sum(colleague.name(), 0, 0)));
        for (var group : groups) {
            var worker = group.worker();
            if (worker != null) {
                var name = String.valueOf(group.workerName());
                sums.merge(worker, new Sum(name, 0, 0).with(group), (sum, more) -> sum.with(group));
            }
        }
        int most = Math.max(1, sums.values().stream().mapToInt(Sum::count).max().orElse(1));
        return sums.entrySet().stream()
                .map(entry -> load(entry.getKey(), entry.getValue(), most, lastDays.get(entry.getKey()), links))
                .sorted(Comparator.comparingInt(Load::count).reversed().thenComparing(Load::name))
                .toList();
    }

    private static Load load(UUID worker, Sum sum, int most, @Nullable LocalDate last, InboxLinks links) {
        return new Load(
                sum.name(),
                sum.count(),
                sum.late(),
                100 * sum.count() / most,
                100 * sum.late() / most,
                sum.count() == 0 ? null : links.of(worker),
                last == null ? null : Wareki.text(last),
                last == null || sum.count() == 0 ? null : "/staff/allotments/new?do=assign&of=" + worker);
    }
}
