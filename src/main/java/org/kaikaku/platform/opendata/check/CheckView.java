package org.kaikaku.platform.opendata.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.opendata.Dataset;
import org.kaikaku.platform.opendata.Finding;
import org.kaikaku.platform.opendata.Reading;
import org.kaikaku.platform.opendata.Reason;

/**
 * @param problem key of the text that says what must be mended; null where a file was read or none was asked for
 * @param result null where no file was read
 */
public record CheckView(
        List<Dataset> known,
        @Nullable String problem,
        @Nullable Result result) {
    /** As many of a kind of finding as anybody reads. */
    private static final int SHOWN = 20;

    private static final int PREVIEWED = 5;

    /** @param refused what made the whole file unreadable; null where it is a table */
    public record Result(
            String file,
            @Nullable Finding refused,
            Text dataset,
            String form,
            int in,
            int taken,
            int left,
            List<Group> leftOut,
            List<Group> noted,
            List<String> unknown,
            List<String> columns,
            List<List<String>> preview) {}

    /** Findings of one kind. */
    public record Group(Reason reason, int count, List<Finding> first) {
        public String key() {
            return "opendata.reason." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Result result(String file, Reading reading) {
        return switch (reading) {
            case Reading.Refused(var finding) ->
                new Result(
                        file,
                        finding,
                        Text.same(""),
                        "",
                        0,
                        0,
                        0,
                        List.of(group(finding)),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
            case Reading.Table table ->
                new Result(
                        file,
                        null,
                        table.dataset().name(),
                        table.shape().format() + ", " + table.shape().encoding(),
                        table.in(),
                        table.rows().size(),
                        table.left(),
                        groups(table.findings(), true),
                        groups(table.findings(), false),
                        table.unknown(),
                        columns(table),
                        preview(table));
        };
    }

    private static Group group(Finding finding) {
        return new Group(finding.reason(), 1, List.of(finding));
    }

    /** One kind after the other, each with the first of its findings. */
    public static List<Group> groups(List<Finding> findings, boolean leavesOut) {
        var byReason = new EnumMap<Reason, List<Finding>>(Reason.class);
        findings.stream()
                .filter(finding -> finding.reason().leavesOut() == leavesOut)
                .forEach(finding -> byReason.computeIfAbsent(finding.reason(), _ -> new ArrayList<>())
                        .add(finding));
        return byReason.entrySet().stream()
                .map(entry -> new Group(
                        entry.getKey(),
                        entry.getValue().size(),
                        entry.getValue().stream().limit(SHOWN).toList()))
                .toList();
    }

    private static List<String> columns(Reading.Table table) {
        return table.rows().stream()
                .limit(PREVIEWED)
                .flatMap(row -> row.values().keySet().stream())
                .distinct()
                .toList();
    }

    private static List<List<String>> preview(Reading.Table table) {
        var columns = columns(table);
        return table.rows().stream()
                .limit(PREVIEWED)
                .map(row -> columns.stream()
                        .map(column -> String.valueOf(row.values().getOrDefault(column, "")))
                        .toList())
                .toList();
    }
}
