package org.kaikaku.platform.opendata.publish;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.opendata.FindingGroup;
import org.kaikaku.platform.opendata.OpenRow;
import org.springframework.stereotype.Component;

/** The report of what was taken, the first rows, and the form to publish it. */
@Component
class ShowTableDraft {
    private static final int PREVIEWED = 5;

    private final Versions versions;
    private final Rows rows;

    ShowTableDraft(Versions versions, Rows rows) {
        this.versions = versions;
        this.rows = rows;
    }

    DraftView show(Version.Draft draft) {
        var taken = draft.taken();
        var name = taken.dataset();
        return show(draft, new DraftView.Form(name, taken.title(), Licence.CC_BY_4_0, false), null);
    }

    DraftView show(Version.Draft draft, DraftView.Form form, Version.@Nullable Refusal why) {
        var findings = versions.findings(draft);
        var first = rows.of(draft).stream().limit(PREVIEWED).toList();
        var columns = first.stream()
                .flatMap(row -> row.values().keySet().stream())
                .distinct()
                .toList();
        return new DraftView(
                draft.taken(),
                FindingGroup.of(findings, true),
                FindingGroup.of(findings, false),
                columns,
                first.stream().map(row -> cells(row, columns)).toList(),
                form,
                versions.current(form.name())
                        .map(now -> now.publication().number())
                        .orElse(0),
                why == null ? null : why.name());
    }

    private static List<String> cells(OpenRow row, List<String> columns) {
        return columns.stream()
                .map(column -> Rows.words(row.values().get(column)))
                .toList();
    }
}
