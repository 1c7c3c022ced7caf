package org.kaikaku.service.procedure.trial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaikaku.service.procedure.definition.Deadline;
import org.kaikaku.service.procedure.definition.Procedure;

/**
 * One point in which two versions of a procedure differ.
 *
 * @param key of the point's name among the texts
 * @param before empty where there was nothing
 */
public record Difference(String key, String before, String after) {
    private static final Map<String, Function<Procedure, @Nullable Object>> POINTS = new LinkedHashMap<>();

    static {
        POINTS.put("title", procedure -> procedure.title().ja());
        POINTS.put("when", Procedure::when);
        POINTS.put("because", procedure -> procedure.because().ja());
        POINTS.put("events", procedure -> String.join("、", procedure.events()));
        POINTS.put("law", Procedure::law);
        POINTS.put("deadline", procedure -> deadline(procedure.deadline()));
        POINTS.put(
                "fee",
                procedure -> procedure.fee().yen() + "円 / " + procedure.fee().per());
        POINTS.put("division", Procedure::division);
        POINTS.put("channels", procedure -> procedure.channels());
        POINTS.put("assurance", Procedure::assurance);
        POINTS.put(
                "bring",
                procedure -> procedure.bring().stream()
                        .map(paper -> paper.text().ja())
                        .collect(Collectors.joining("、")));
        POINTS.put("needs", procedure -> String.join("、", procedure.needs()));
        POINTS.put("forms", procedure -> String.join("、", procedure.forms()));
        POINTS.put(
                "checks",
                procedure ->
                        procedure.checks().stream().map(Procedure.Check::ja).collect(Collectors.joining("、")));
        POINTS.put("decide", Procedure::decide);
        POINTS.put("days", Procedure::processingDays);
        POINTS.put(
                "result",
                procedure ->
                        procedure.result() == null ? "" : procedure.result().ja());
    }

    /** @param before null where the procedure is new */
    static List<Difference> between(@Nullable Procedure before, Procedure after) {
        var differences = new ArrayList<Difference>();
        POINTS.forEach((key, point) -> {
            var was = before == null ? "" : Objects.toString(point.apply(before), "");
            var is = Objects.toString(point.apply(after), "");
            if (!was.equals(is)) {
                differences.add(new Difference(key, was, is));
            }
        });
        return differences;
    }

    /** deceased.death_date から14日(翌日を1日目とし、閉庁日なら次の開庁日まで。住民基本台帳法25条) */
    private static String deadline(@Nullable Deadline deadline) {
        if (deadline == null) {
            return "";
        }
        var rule = deadline.rule();
        var unit = switch (rule.unit()) {
            case DAYS -> "日";
            case MONTHS -> "か月";
            case YEARS -> "年";
        };
        var first = switch (rule.firstDay()) {
            case EVENT -> "その日を1日目とし";
            case NEXT -> "翌日を1日目とし";
            case NEXT_PASSED -> "翌日を1日目とし、期間が過ぎた日を最後の日とし";
        };
        var closed = switch (rule.closedDay()) {
            case NEXT_OPEN -> "閉庁日なら次の開庁日まで";
            case PREVIOUS_OPEN -> "閉庁日なら前の開庁日まで";
            case AS_IS -> "閉庁日でもその日まで";
        };
        return "%s から%d%s(%s、%s。%s)".formatted(deadline.from(), rule.count(), unit, first, closed, rule.law());
    }
}
