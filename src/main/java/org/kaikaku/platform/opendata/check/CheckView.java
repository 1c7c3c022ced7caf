package org.kaikaku.platform.opendata.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.opendata.Dataset;
import org.kaikaku.platform.opendata.Finding;
import org.kaikaku.platform.opendata.FindingGroup;
import org.kaikaku.platform.opendata.Reading;

/**
 * @param most megabytes that a file may have
 * @param problem key of the text that says what must be mended; null where a file was read or none was asked for
 * @param result null where no file was read
 */
public record CheckView(
        List<Dataset> known,
        int most,
        @Nullable String problem,
        @Nullable Result result) {
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
            List<FindingGroup> leftOut,
            List<FindingGroup> noted,
            List<String> unknown,
            List<String> columns,
            List<List<String>> preview) {}

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
                        FindingGroup.of(List.of(finding), true),
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
                        FindingGroup.of(table.findings(), true),
                        FindingGroup.of(table.findings(), false),
                        table.unknown(),
                        columns(table),
                        preview(table));
        };
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
