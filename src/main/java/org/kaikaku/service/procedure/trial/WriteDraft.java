package org.kaikaku.service.procedure.trial;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.release.PublishDraft;
import org.kaikaku.platform.identity.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a draft once nothing is wrong with it, as the whole of the city's files would stand with it. */
@Service
class WriteDraft {
    private final Drafts drafts;
    private final PublishDraft files;
    private final Journal journal;
    private final Clock clock;

    WriteDraft(Drafts drafts, PublishDraft files, Journal journal, Clock clock) {
        this.drafts = drafts;
        this.files = files;
        this.journal = journal;
        this.clock = clock;
    }

    sealed interface Written {
        record Kept(UUID draft) implements Written {}

        record Refused(List<CityFileProblem> problems) implements Written {}
    }

    @Transactional
    Written write(String procedure, String path, String text, Actor actor) {
        var problems = problems(path, text, actor);
        if (!problems.isEmpty()) {
            return new Written.Refused(problems);
        }
        var draft = new Draft(
                UUID.randomUUID(), procedure, path, text, actor.account(), actor.name(), clock.instant(), 1, null);
        drafts.add(draft);
        journal.write(new Trace(actor.doer(), Act.CREATE, "手続の案を作る", null, "draft/" + draft.id()));
        return new Written.Kept(draft.id());
    }

    /** @throws Drafts.ChangedMeanwhile where somebody wrote first */
    @Transactional
    Written rewrite(Draft draft, int version, String text, Actor actor) {
        var problems = problems(draft.path(), text, actor);
        if (!problems.isEmpty()) {
            return new Written.Refused(problems);
        }
        drafts.rewrite(draft.id(), version, text, clock.instant());
        journal.write(new Trace(actor.doer(), Act.CHANGE, "手続の案を書き直す", null, "draft/" + draft.id()));
        return new Written.Kept(draft.id());
    }

    /** Nobody moves a procedure to a division in which they have no right. */
    private List<CityFileProblem> problems(String path, String text, Actor actor) {
        return switch (files.check(path, text)) {
            case PublishDraft.Checked.Wrong(var problems) -> problems;
            case PublishDraft.Checked.Right(var file) -> Publishers.elsewhere(file, actor);
        };
    }
}
