package org.kaikaku.service.procedure.trial;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.release.PublishDraft;
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

    ShowDraft(PublishDraft files, Catalogues catalogues, Trials trials, Consents consents, Roles roles, Office office) {
        this.files = files;
        this.catalogues = catalogues;
        this.trials = trials;
        this.consents = consents;
        this.roles = roles;
        this.office = office;
    }

    /** @param problems what keeps it from being published, where that was tried */
    DraftView show(Draft draft, String reason, @Nullable String problem, List<CityFileProblem> problems) {
        var today = office.today();
        var before = catalogues.current().procedure(draft.procedure());
        var file = files.read(draft.path(), draft.text()).orElseThrow();
        var differences = Catalogues.procedure(file)
                .map(after -> Difference.between(before, after))
                .orElse(List.of());
        return new DraftView(
                draft.id().toString(),
                draft.procedure(),
                before.title(),
                file.version(),
                Wareki.text(file.effective()),
                file.effective().isBefore(today),
                draft.published() != null,
                consents.waiting(PublishRule.ACT, PublishRule.object(draft))
                        .map(UUID::toString)
                        .orElse(null),
                roles.current().marked(Right.PUBLISH),
                differences,
                trials.of(draft.id()).stream().map(trial -> tried(trial, draft)).toList(),
                today.minusYears(1).toString(),
                today.toString(),
                reason,
                problem,
                problems.stream().map(DraftFormView::problem).toList());
    }

    private static DraftView.Tried tried(Trial trial, Draft draft) {
        LocalDate at = trial.askedAt().atZone(City.ZONE).toLocalDate();
        return new DraftView.Tried(
                trial.id().toString(),
                trial.on() == Trial.On.REGISTER,
                Wareki.text(at),
                Wareki.text(trial.since()),
                Wareki.text(trial.until()),
                trial.askedBy(),
                trial.wrote() == draft.version());
    }
}
