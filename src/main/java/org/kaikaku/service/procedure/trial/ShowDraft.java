package org.kaikaku.service.procedure.trial;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.city.CityFile;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.PublishDraft;
import org.kaikaku.platform.consent.Consents;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.identity.Roles;
import org.kaikaku.service.procedure.definition.Catalogues;
import org.kaikaku.service.procedure.interview.Office;
import org.springframework.stereotype.Service;

@Service
class ShowDraft {
    private final PublishDraft files;
    private final Catalogues catalogues;
    private final Trials trials;
    private final Consents consents;
    private final Roles roles;
    private final Office office;

    ShowDraft(
            PublishDraft files, Catalogues catalogues, Trials trials, Consents consents, Roles roles, Office office) {
        this.files = files;
        this.catalogues = catalogues;
        this.trials = trials;
        this.consents = consents;
        this.roles = roles;
        this.office = office;
    }

    DraftView show(Draft draft, String reason, @Nullable String problem, List<CityFileProblem> problems) {
        return switch (files.check(draft.path(), draft.text())) {
            case PublishDraft.Checked.Right(var file) -> show(draft, file, reason, problem, problems);
            case PublishDraft.Checked.Wrong(var now) ->
                show(draft, null, reason, draft.published() == null ? "trial.problem.refused" : problem, now);
        };
    }

    /** @param file null where it is wrong by now: other files were published since */
    private DraftView show(
            Draft draft,
            @Nullable CityFile file,
            String reason,
            @Nullable String problem,
            List<CityFileProblem> problems) {
        var today = office.today();
        var before = catalogues.current().procedure(draft.procedure());
        var differences = file == null
                ? List.<Difference>of()
                : Difference.between(
                        before,
                        Catalogues.unpublished(files.on(today, file), today).procedure(draft.procedure()));
        return new DraftView(
                draft.id().toString(),
                draft.procedure(),
                before.title(),
                file == null ? before.version() : file.version(),
                Wareki.text(file == null ? before.effective() : file.effective()),
                file != null && file.effective().isBefore(today),
                draft.published() != null,
                consents.waiting(PublishRule.ACT, "draft/" + draft.id())
                        .map(UUID::toString)
                        .orElse(null),
                roles.current().marked(Right.PUBLISH),
                differences,
                trials.of(draft.id()).stream().map(trial -> tried(trial, draft)).toList(),
                today.minusYears(1).toString(),
                today.toString(),
                reason,
                problem,
                draft.published() == null
                        ? problems.stream().map(DraftFormView::problem).toList()
                        : List.of());
    }

    private static DraftView.Tried tried(Trial trial, Draft draft) {
        LocalDate at = trial.askedAt().atZone(City.ZONE).toLocalDate();
        return new DraftView.Tried(
                trial.id().toString(),
                Wareki.text(at),
                Wareki.text(trial.since()),
                Wareki.text(trial.until()),
                trial.askedBy(),
                trial.wrote() == draft.version());
    }
}
