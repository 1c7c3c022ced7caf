package org.kaikaku.platform.register.upload;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.register.ImportReport;

/**
 * What became of an upload, as it is kept and shown.
 *
 * @param refused why the whole file was refused; null when it was read
 * @param accepted how many rows are in the register now
 * @param rejectedRows how many are not, also where {@code rejected} names only the first of them
 * @param masked cells that looked like an individual number and were thrown away
 * @param ignored headers of columns that the register does not know
 */
public record Summary(
        @Nullable Line refused,
        int accepted,
        int rejectedRows,
        List<Line> rejected,
        List<Line> masked,
        List<String> ignored) {
    private static final int MOST = 10_000;

    /**
     * @param line of the file, from 1
     * @param column null where no single column is to blame
     * @param key of the text that says why
     * @param words what the text names
     */
    public record Line(long line, @Nullable String column, String key, List<String> words) {}

    static Summary of(ImportReport report) {
        return switch (report) {
            case ImportReport.Refused(var problem) -> new Summary(line(problem), 0, 0, List.of(), List.of(), List.of());
            case ImportReport.Imported(var accepted, var rejected, var masked, var ignored) ->
                new Summary(null, accepted, rejected.size(), lines(rejected), lines(masked), ignored);
        };
    }

    private static List<Line> lines(List<ImportReport.Problem> problems) {
        return problems.stream().limit(MOST).map(Summary::line).toList();
    }

    private static Line line(ImportReport.Problem problem) {
        var words = new ArrayList<String>();
        var key = switch (problem.reason()) {
            case ImportReport.Reason.BrokenEncoding() -> "broken-encoding";
            case ImportReport.Reason.BrokenCsv() -> "broken-csv";
            case ImportReport.Reason.Empty() -> "empty";
            case ImportReport.Reason.MissingColumn(var expected) -> named("missing-column", words, expected);
            case ImportReport.Reason.ColumnTwice() -> "column-twice";
            case ImportReport.Reason.WrongNumberOfCells(var expected, var found) ->
                named("wrong-number-of-cells", words, expected, found);
            case ImportReport.Reason.MissingValue() -> "missing-value";
            case ImportReport.Reason.TooLong(var longest) -> named("too-long", words, longest);
            case ImportReport.Reason.ForbiddenCharacter(var sign) -> named("forbidden-character", words, sign);
            case ImportReport.Reason.NotADate(var cell) -> named("not-a-date", words, cell);
            case ImportReport.Reason.ImpossibleDate(var cell) -> named("impossible-date", words, cell);
            case ImportReport.Reason.NotYesOrNo(var cell) -> named("not-yes-or-no", words, cell);
            case ImportReport.Reason.NotANumber(var cell) -> named("not-a-number", words, cell);
            case ImportReport.Reason.NotOneOf(var possible, var cell) ->
                named("not-one-of", words, cell, String.join("、", possible));
            case ImportReport.Reason.PersonTwice(var first) -> named("person-twice", words, first);
            case ImportReport.Reason.IndividualNumber() -> "individual-number";
        };
        return new Line(problem.line(), problem.column(), "register.reason." + key, words);
    }

    private static String named(String key, List<String> words, Object... named) {
        for (var one : named) {
            words.add(String.valueOf(one));
        }
        return key;
    }
}
