package org.kaikaku.service.procedure.disposal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Unseen;
import org.kaikaku.platform.document.DocumentId;
import org.kaikaku.platform.document.Documents;
import org.kaikaku.platform.jobs.RecurringJob;
import org.kaikaku.service.procedure.application.Applications;
import org.kaikaku.service.procedure.application.CaseChanges;
import org.kaikaku.service.procedure.disposal.Disposals.Paper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes what the papers of a confirmed list hold, once it can no longer be taken back: in steps, so that whoever is stopped half-way goes on.
 * Of each paper its line stays, and in the journal who confirmed it.
 */
@Component
class DisposePapers implements RecurringJob {
    private static final Unseen WHY = new Unseen("nobody looks at what is disposed of; the line of it follows");

    private static final int STEP = 50;

    private final Disposals disposals;
    private final Documents documents;
    private final Applications applications;
    private final CaseChanges changes;
    private final Journal journal;
    private final TransactionTemplate together;
    private final Clock clock;

    DisposePapers(
            Disposals disposals,
            Documents documents,
            Applications applications,
            CaseChanges changes,
            Journal journal,
            TransactionTemplate together,
            Clock clock) {
        this.disposals = disposals;
        this.documents = documents;
        this.applications = applications;
        this.changes = changes;
        this.journal = journal;
        this.together = together;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "procedure.dispose-papers";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        disposals.ripe(clock.instant()).forEach(ripe -> {
            int done;
            do {
                done = step(ripe.confirmed());
            } while (done > 0);
        });
    }

    private int step(Disposal.Confirmed disposal) {
        return Objects.requireNonNull(together.execute(_ -> {
            var papers = disposals.next(disposal.id(), STEP);
            if (papers.isEmpty()) {
                disposals.done(disposal.id(), clock.instant());
            } else {
                dispose(papers, disposal);
            }
            return papers.size();
        }));
    }

    private void dispose(List<Paper> papers, Disposal.Confirmed disposal) {
        papers.forEach(paper -> {
            documents.dispose(new DocumentId(paper.document()));
            disposals.disposed(paper.id(), clock.instant());
        });
        var titles = papers.stream()
                .collect(Collectors.groupingBy(
                        Paper::application, Collectors.mapping(Paper::title, Collectors.toList())));
        applications.all(titles.keySet(), WHY).forEach(application -> {
            var header = application.header();
            titles.getOrDefault(header.id(), List.of())
                    .forEach(title -> journal.write(
                            header.traces(disposal.by(), Act.CHANGE, "保存期間が過ぎたため、書類「" + title + "」を廃棄する")));
            // What could be found by the words of the paper is found by them no more.
            changes.changed(header.id());
        });
    }
}
