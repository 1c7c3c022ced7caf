package org.kaikaku.service.procedure.office.inbox;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
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

    /** @param colleagues who shall be named even when they have nothing in hand */
    static List<Load> of(List<Group> groups, List<Actor> colleagues, InboxLinks links) {
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
                .map(entry -> load(entry.getKey(), entry.getValue(), most, links))
                .sorted(Comparator.comparingInt(Load::count).reversed().thenComparing(Load::name))
                .toList();
    }

    private static Load load(UUID worker, Sum sum, int most, InboxLinks links) {
        return new Load(
                sum.name(),
                sum.count(),
                sum.late(),
                100 * sum.count() / most,
                100 * sum.late() / most,
                sum.count() == 0 ? null : links.of(worker));
    }
}
