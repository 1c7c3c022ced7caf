package org.kaikaku.service.procedure.office.casefile;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.kaikaku.service.procedure.application.Application;
import org.kaikaku.service.procedure.application.Applications.Line;
import org.kaikaku.service.procedure.application.Happening;
import org.kaikaku.service.procedure.definition.Catalogue;
import org.kaikaku.service.procedure.definition.Procedure;
import org.kaikaku.service.procedure.office.CityTime;
import org.kaikaku.service.procedure.office.casefile.CaseView.PastLine;

/** What happened to a case, the latest first, in the words of the office. */
final class CaseHistory {
    private CaseHistory() {}

    static List<PastLine> lines(List<Line> history, Catalogue catalogue, Procedure procedure) {
        return history.stream()
                .sorted(Comparator.comparing(Line::at))
                .map(line -> new PastLine(
                        CityTime.day(line.at()),
                        CityTime.time(line.at()),
                        what(line),
                        line.doer(),
                        note(line, catalogue, procedure),
                        line.what() == Happening.CHECKED ? checks(line.note(), true, procedure) : ""))
                .toList()
                .reversed();
    }

    private static String what(Line line) {
        return line.what() == Happening.UNDONE
                ? "office.undone." + line.note().lines().findFirst().orElse("")
                : "office.history." + line.what().name();
    }

    /** The number that stays used, and why. */
    private static String takenBack(String note) {
        var lines = note.split("\n", 3);
        var number = lines.length > 1 && !lines[1].isEmpty() ? lines[1] + "(欠番) " : "";
        return (number + (lines.length > 2 ? lines[2] : "")).strip();
    }

    /** From where to where, and why. */
    private static String moved(String note, Catalogue catalogue) {
        var lines = note.split("\n", 3);
        return division(lines[0], catalogue) + " → " + division(lines[1], catalogue) + " " + lines[2];
    }

    private static String division(String key, Catalogue catalogue) {
        return catalogue
                .city()
                .divisions()
                .newest(key)
                .map(division -> division.name().ja())
                .orElse(key);
    }

    /** Keys become what they are called; the name of who claimed it stands there already. */
    private static String note(Line line, Catalogue catalogue, Procedure procedure) {
        if (line.what() == Happening.CHECKED) {
            return checks(line.note(), false, procedure);
        }
        if (line.what() == Happening.UNDONE) {
            return takenBack(line.note());
        }
        if (line.what() == Happening.TRANSFERRED) {
            return moved(line.note(), catalogue);
        }
        if (line.what().corrects()) {
            return each(line.note(), ref -> CaseFacts.label(catalogue, ref).ja());
        }
        return line.what() == Happening.CLAIMED ? "" : line.note();
    }

    private static String checks(String note, boolean undone, Procedure procedure) {
        var keys = Arrays.stream(note.split(","))
                .filter(key -> key.startsWith(Application.UNTICKED) == undone)
                .collect(Collectors.joining(","));
        return each(keys, key -> check(undone ? key.substring(Application.UNTICKED.length()) : key, procedure));
    }

    private static String each(String keys, UnaryOperator<String> word) {
        return Arrays.stream(keys.split(","))
                .filter(key -> !key.isEmpty())
                .map(word)
                .sorted()
                .collect(Collectors.joining("、"));
    }

    private static String check(String key, Procedure procedure) {
        return procedure.checks().stream()
                .filter(check -> check.key().equals(key))
                .map(Procedure.Check::ja)
                .findFirst()
                .orElse(key);
    }
}
