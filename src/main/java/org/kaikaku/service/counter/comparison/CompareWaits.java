package org.kaikaku.service.counter.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.web.Texts;
import org.kaikaku.service.counter.comparison.Figures.Measure;
import org.kaikaku.service.counter.hall.Hall;
import org.kaikaku.service.counter.hall.Halls;
import org.springframework.stereotype.Component;

/** Lays out a comparison, of the hall and of each service. */
@Component
class CompareWaits {
    private final WaitDays days;
    private final Halls halls;
    private final Texts texts;

    CompareWaits(WaitDays days, Halls halls, Texts texts) {
        this.days = days;
        this.halls = halls;
        this.texts = texts;
    }

    /**
     * @param change first day of the new way
     * @param each how many days before it, and from it on
     */
    ComparisonView show(LocalDate change, int each) {
        var before = days.between(change.minusDays(each), change.minusDays(1));
        var after = days.between(change, change.plusDays(each - 1));
        var groups = new ArrayList<ComparisonView.Group>();
        var few = new ArrayList<Text>();
        for (var service : services(before, after)) {
            Comparison.of(before.getOrDefault(service, List.of()), after.getOrDefault(service, List.of()))
                    .ifPresentOrElse(
                            compared -> groups.add(group(name(service), compared)), () -> few.add(name(service)));
        }
        return new ComparisonView(change.toString(), String.valueOf(each), null, groups, few, Axis.of(groups));
    }

    /** The form as it was typed, with what is wrong about it. */
    ComparisonView mend(String change, String each, String problem) {
        return new ComparisonView(change, each, problem, List.of(), List.of(), Axis.NONE);
    }

    private static List<String> services(Map<String, ?> before, Map<String, ?> after) {
        var services = new ArrayList<String>(before.keySet());
        after.keySet().stream().filter(key -> !services.contains(key)).forEach(services::add);
        return services;
    }

    private Text name(String service) {
        Hall hall = halls.current();
        return service.equals(WaitDays.ALL) ? texts.get("ticket.waits.by.all") : hall.serviceName(service);
    }

    private static ComparisonView.Group group(Text name, Comparison compared) {
        var rows = new ArrayList<ComparisonView.Row>();
        for (var measure : Measure.values()) {
            rows.add(row(measure, compared));
        }
        return new ComparisonView.Group(
                name, compared.daysBefore(), compared.daysAfter(), rows, difference(compared, Measure.AVERAGE));
    }

    private static ComparisonView.Row row(Measure measure, Comparison compared) {
        var difference = difference(compared, measure);
        return new ComparisonView.Row(
                measure.name(),
                compared.before().of(measure),
                compared.after().of(measure),
                difference,
                verdict(difference));
    }

    private static Comparison.Difference difference(Comparison compared, Measure measure) {
        var found = compared.differences().get(measure);
        return found == null ? new Comparison.Difference(0, 0, 0) : found;
    }

    private static String verdict(Comparison.Difference difference) {
        if (!difference.sure()) {
            return "unsure";
        }
        return difference.less() ? "less" : "more";
    }
}
