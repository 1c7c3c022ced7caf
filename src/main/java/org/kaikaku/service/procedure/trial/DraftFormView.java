package org.kaikaku.service.procedure.trial;

import java.util.List;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.CityFileWords;
import org.kaikaku.platform.language.Text;

/**
 * @param action where the form goes
 * @param version the draft's, that must still be there; 0 for a new one
 */
public record DraftFormView(
        String key, Text title, String action, int version, String text, int rows, List<Problem> problems) {

    /** @param where {@code 12: deadline.unit}, or empty */
    public record Problem(String where, Text what) {}

    static DraftFormView of(
            String key, Text title, String action, int version, String text, List<CityFileProblem> problems) {
        return new DraftFormView(
                key,
                title,
                action,
                version,
                text,
                Math.clamp(text.lines().count() + 2, 12, 60),
                problems.stream().map(DraftFormView::problem).toList());
    }

    static Problem problem(CityFileProblem problem) {
        var here = problem.line() > 0 ? problem.line() + ": " + problem.path() : problem.path();
        var english = problem.wrong() + (problem.meant() == null ? "" : "; " + problem.meant());
        var japanese = CityFileWords.japanese(problem);
        return new Problem(here, new Text(japanese, japanese, english));
    }
}
