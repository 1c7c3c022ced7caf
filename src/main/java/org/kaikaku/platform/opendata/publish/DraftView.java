package org.kaikaku.platform.opendata.publish;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.opendata.FindingGroup;

/**
 * @param problem why it was not published; null at first
 * @param now version of that name that anybody sees today; 0 where there is none
 */
public record DraftView(
        Taken taken,
        List<FindingGroup> leftOut,
        List<FindingGroup> noted,
        List<String> columns,
        List<List<String>> preview,
        Form form,
        int now,
        @Nullable String problem) {

    /** What stands in the fields. */
    public record Form(String name, Text title, Licence licence, boolean withoutLeft) {}

    public boolean wrong(String field) {
        return problem != null
                && switch (problem) {
                    case "NAME", "ANOTHER_TABLE" -> field.equals("name");
                    case "TITLE" -> field.equals("ja");
                    case "ROWS_LEFT" -> field.equals("without");
                    default -> field.equals("publish");
                };
    }

    /** Id of the field to mend. */
    public String field() {
        return wrong("name") ? "name" : wrong("ja") ? "ja" : wrong("without") ? "without" : "publish";
    }

    public String key() {
        return "opendata.publish.problem."
                + String.valueOf(problem).toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
