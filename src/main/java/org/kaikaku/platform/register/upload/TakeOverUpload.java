package org.kaikaku.platform.register.upload;

import java.util.Objects;
import java.util.UUID;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.jobs.Job;
import org.kaikaku.platform.jobs.JobInterrupted;
import org.kaikaku.platform.jobs.Progress;
import org.kaikaku.platform.register.intake.StageResidents;
import org.kaikaku.platform.register.intake.StageResidents.Outcome;
import org.kaikaku.platform.register.staging.Comparison;
import org.kaikaku.platform.register.staging.Comparison.Counts;
import org.kaikaku.platform.register.staging.TakeOver;
import org.springframework.stereotype.Component;

/** Takes an upload over into the register, all of it or nothing, and once, however often it is begun. */
@Component
class TakeOverUpload implements Job<TakeOverUpload.Of> {
    private final StageResidents stage;
    private final Comparison comparison;
    private final TakeOver takeOver;
    private final Uploads uploads;
    private final Parts parts;
    private final UploadSteps steps;

    TakeOverUpload(
            StageResidents stage,
            Comparison comparison,
            TakeOver takeOver,
            Uploads uploads,
            Parts parts,
            UploadSteps steps) {
        this.stage = stage;
        this.comparison = comparison;
        this.takeOver = takeOver;
        this.uploads = uploads;
        this.parts = parts;
        this.steps = steps;
    }

    record Of(UUID upload, Doer doer) {}

    @Override
    public String kind() {
        return "register.take-over";
    }

    @Override
    public Class<Of> input() {
        return Of.class;
    }

    /** The later file is the newer truth. */
    @Override
    public boolean oneAtATime() {
        return true;
    }

    @Override
    public void run(Of of, Progress progress) {
        var found = uploads.find(of.upload());
        if (found.isEmpty() || found.get().state() != UploadState.TAKING_OVER) {
            return;
        }
        try {
            steps.together(() -> takeOver(found.get(), of.doer(), progress));
        } catch (JobInterrupted another) {
            throw another;
        } catch (PartsMissing gone) {
            steps.apart(() -> uploads.move(of.upload(), UploadState.TAKING_OVER, UploadState.DISCARDED));
        } catch (RuntimeException | Error failed) {
            steps.apart(() -> uploads.move(of.upload(), UploadState.TAKING_OVER, UploadState.COMPARED));
            throw failed;
        }
    }

    private void takeOver(Uploads.Upload upload, Doer doer, Progress progress) {
        var summary = Objects.requireNonNull(upload.summary());
        var agreed = Objects.requireNonNull(summary.counts());
        steps.apart(() -> progress.total(Math.max(1, changes(agreed, upload.missingLeave()))));
        var seen = waiting(upload, summary, agreed);
        var order = new TakeOver.Order(
                upload.id(), summary.attributes(), upload.scope() == Scope.FULL, seen, upload.missingLeave(), doer);
        var done = takeOver.take(order, told -> steps.apart(() -> progress.done(told)));
        if (done.agreed()) {
            uploads.move(upload.id(), UploadState.TAKING_OVER, UploadState.TAKEN_OVER);
            parts.forget(upload.id());
        } else {
            uploads.report(upload.id(), summary.comparedAgain(done.counts()));
            uploads.move(upload.id(), UploadState.TAKING_OVER, UploadState.COMPARED);
        }
    }

    private static int changes(Counts counts, boolean missingLeave) {
        return counts.added() + counts.changed() + counts.removed() + (missingLeave ? counts.missing() : 0);
    }

    /** What waited beside the register does not survive a crash of the database; then it is read again, and compared anew. */
    private Counts waiting(Uploads.Upload upload, Summary summary, Counts agreed) {
        if (comparison.staged(upload.id()) == summary.accepted()) {
            return agreed;
        }
        comparison.forget(upload.id());
        var again = stage.stage(upload.id(), parts.open(upload.id()), upload.encoding(), (_, _, _) -> {}, _ -> {});
        if (!(again instanceof Outcome.Staged)) {
            throw new PartsMissing(upload.id());
        }
        comparison.withoutStrangers(upload.id());
        return new Counts(-1, agreed.added(), agreed.changed(), agreed.unchanged(), agreed.removed(), agreed.missing());
    }

    /** The file held individual numbers and was thrown away at once, and what was read of it is gone: it must be brought again. */
    static class PartsMissing extends RuntimeException {
        PartsMissing(UUID upload) {
            super("Upload " + upload + " is no longer there to be read again");
        }
    }
}
