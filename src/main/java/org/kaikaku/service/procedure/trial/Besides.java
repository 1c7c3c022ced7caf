package org.kaikaku.service.procedure.trial;

import org.kaikaku.platform.city.release.PublishDraft;
import org.kaikaku.service.procedure.definition.Catalogues;
import org.kaikaku.service.procedure.interview.Office;
import org.springframework.stereotype.Component;

/** Puts the city's files with a draft beside those in force. */
@Component
class Besides {
    private final Drafts drafts;
    private final Catalogues catalogues;
    private final PublishDraft files;
    private final Office office;

    Besides(Drafts drafts, Catalogues catalogues, PublishDraft files, Office office) {
        this.drafts = drafts;
        this.catalogues = catalogues;
        this.files = files;
        this.office = office;
    }

    /**
     * As they will stand on the draft's first day, with it and without.
     *
     * @throws DraftBroken where it was rewritten since the trial was asked for, or does not go together with the other files any more
     */
    Comparison of(Trial trial) {
        var draft = drafts.find(trial.draft()).orElseThrow();
        if (draft.version() != trial.wrote()) {
            throw new DraftBroken("It was rewritten since the trial was asked for");
        }
        return switch (files.check(draft.path(), draft.text())) {
            case PublishDraft.Checked.Right(var file) -> {
                var today = catalogues.current();
                var day = file.effective().isAfter(today.on()) ? file.effective() : office.today();
                yield new Comparison(
                        catalogues.release(today.release(), day),
                        Catalogues.unpublished(files.on(day, file), day),
                        draft.procedure());
            }
            case PublishDraft.Checked.Wrong(var problems) -> throw new DraftBroken(problems.toString());
        };
    }

    /** The draft was rewritten since, or another file was published with which it does not go together any more. */
    static class DraftBroken extends RuntimeException {
        DraftBroken(String problems) {
            super(problems);
        }
    }
}
