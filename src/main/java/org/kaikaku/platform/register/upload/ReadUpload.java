package org.kaikaku.platform.register.upload;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.jobs.Job;
import org.kaikaku.platform.jobs.JobInterrupted;
import org.kaikaku.platform.jobs.Progress;
import org.kaikaku.platform.register.ImportReport.Problem;
import org.kaikaku.platform.register.intake.StageResidents;
import org.kaikaku.platform.register.intake.StageResidents.Outcome;
import org.kaikaku.platform.register.staging.Comparison;
import org.springframework.stereotype.Component;

/**
 * Reads an uploaded CSV into the place beside the register and says what it would change. In one transaction: a node that dies half-way
 * leaves nothing, and another begins again.
 */
@Component
class ReadUpload implements Job<ReadUpload.Of> {
    private static final int SHOWN = 100;

    private final StageResidents stage;
    private final Comparison comparison;
    private final Uploads uploads;
    private final Parts parts;
    private final RejectedRows rejected;
    private final UploadSteps steps;

    ReadUpload(
            StageResidents stage,
            Comparison comparison,
            Uploads uploads,
            Parts parts,
            RejectedRows rejected,
            UploadSteps steps) {
        this.stage = stage;
        this.comparison = comparison;
        this.uploads = uploads;
        this.parts = parts;
        this.rejected = rejected;
        this.steps = steps;
    }

    /** @param doer null in work that was handed in before it was asked for */
    record Of(UUID upload, @Nullable Doer doer) {}

    @Override
    public String kind() {
        return "register.import";
    }

    @Override
    public Class<Of> input() {
        return Of.class;
    }

    @Override
    public boolean oneAtATime() {
        return true;
    }

    @Override
    public void run(Of of, Progress progress) {
        var found = uploads.find(of.upload());
        if (found.isEmpty() || found.get().state() != UploadState.READING) {
            return;
        }
        progress.total(found.get().rows());
        try {
            read(found.get(), progress);
        } catch (JobInterrupted another) {
            throw another;
        } catch (RuntimeException | Error failed) {
            // It will not be tried again, and nobody needs a second copy of the register.
            steps.apart(() -> {
                uploads.move(of.upload(), UploadState.READING, UploadState.DISCARDED);
                parts.forget(of.upload());
            });
            throw failed;
        }
    }

    private void read(Uploads.Upload upload, Progress progress) {
        var refused = steps.<Problem>together(status -> {
            var outcome = staged(upload, progress);
            if (outcome instanceof Outcome.Refused) {
                status.setRollbackOnly();
            }
            return outcome instanceof Outcome.Refused(var problem) ? problem : null;
        });
        if (refused != null) {
            steps.together(() -> {
                uploads.report(upload.id(), Summary.refused(Reasons.line(refused)));
                uploads.move(upload.id(), UploadState.READING, UploadState.REFUSED);
            });
        }
    }

    private Outcome staged(Uploads.Upload upload, Progress progress) {
        var id = upload.id();
        comparison.forget(id);
        rejected.forget(id);
        var gathered = new RejectedRows.Gathered();
        // Told inside the transaction, nobody would see how far it is before it ends.
        var outcome = stage.stage(
                id, parts.open(id), upload.encoding(), gathered, rows -> steps.apart(() -> progress.done(rows)));
        if (outcome instanceof Outcome.Staged staged) {
            comparison.withoutStrangers(id).forEach(gathered::add);
            rejected.keep(id, gathered);
            uploads.report(id, summary(upload, staged, gathered));
            if (!uploads.move(id, UploadState.READING, UploadState.COMPARED)) {
                throw new JobInterrupted("It was thrown away meanwhile");
            }
            if (!staged.masked().isEmpty()) {
                // What the file holds must not be kept a day longer than it takes to read it (番号法20条).
                parts.forget(id);
            }
        }
        return outcome;
    }

    private Summary summary(Uploads.Upload upload, Outcome.Staged staged, RejectedRows.Gathered gathered) {
        var counts = comparison.compare(upload.id(), staged.attributes(), upload.scope() == Scope.FULL);
        return new Summary(
                null,
                staged.accepted() + staged.rejected() - gathered.size(),
                gathered.size(),
                gathered.unknown(),
                gathered.first(SHOWN),
                staged.masked().size(),
                staged.titles(),
                staged.attributes(),
                staged.ignored(),
                counts,
                false);
    }
}
