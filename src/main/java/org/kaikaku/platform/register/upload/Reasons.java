package org.kaikaku.platform.register.upload;

import java.util.List;
import org.kaikaku.platform.register.ImportReport.Problem;
import org.kaikaku.platform.register.ImportReport.Reason;

/** What is wrong with a row, as a text and the words that it names. */
final class Reasons {
    private Reasons() {}

    static Summary.Line line(Problem problem) {
        var said = said(problem.reason());
        return new Summary.Line(problem.line(), problem.column(), "register.reason." + said.key(), said.words());
    }

    private record Said(String key, List<String> words) {}

    private static Said said(Reason reason) {
        return switch (reason) {
            case Reason.BrokenEncoding() -> said("broken-encoding");
            case Reason.BrokenCsv() -> said("broken-csv");
            case Reason.Empty() -> said("empty");
            case Reason.MissingColumn(var expected) -> said("missing-column", expected);
            case Reason.ColumnTwice() -> said("column-twice");
            case Reason.WrongNumberOfCells(var expected, var found) -> said("wrong-number-of-cells", expected, found);
            case Reason.MissingValue() -> said("missing-value");
            case Reason.TooLong(var longest) -> said("too-long", longest);
            case Reason.ForbiddenCharacter(var sign) -> said("forbidden-character", sign);
            case Reason.NotADate(var cell) -> said("not-a-date", cell);
            case Reason.ImpossibleDate(var cell) -> said("impossible-date", cell);
            case Reason.NotYesOrNo(var cell) -> said("not-yes-or-no", cell);
            case Reason.NotANumber(var cell) -> said("not-a-number", cell);
            case Reason.NotOneOf(var possible, var cell) -> said("not-one-of", cell, String.join("、", possible));
            case Reason.PersonTwice(var first) -> said("person-twice", first);
            case Reason.NotThere() -> said("not-there");
            case Reason.Withheld() -> said("withheld");
            case Reason.IndividualNumber() -> said("individual-number");
        };
    }

    private static Said said(String key, Object... words) {
        return new Said(key, List.of(words).stream().map(String::valueOf).toList());
    }
}
