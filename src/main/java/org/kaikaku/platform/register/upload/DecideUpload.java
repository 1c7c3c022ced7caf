package org.kaikaku.platform.register.upload;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.jobs.Jobs;
import org.kaikaku.platform.register.intake.Encoding;
import org.kaikaku.platform.register.staging.Comparison;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody decides about an upload that has been compared: take it over, read it in another encoding, throw it away. */
@Service
class DecideUpload {
    private final Uploads uploads;
    private final Parts parts;
    private final RejectedRows rejected;
    private final Comparison comparison;
    private final Jobs jobs;
    private final ReadUpload read;
    private final TakeOverUpload takeOver;
    private final Journal journal;

    DecideUpload(
            Uploads uploads,
            Parts parts,
            RejectedRows rejected,
            Comparison comparison,
            Jobs jobs,
            ReadUpload read,
            TakeOverUpload takeOver,
            Journal journal) {
        this.uploads = uploads;
        this.parts = parts;
        this.rejected = rejected;
        this.comparison = comparison;
        this.jobs = jobs;
        this.read = read;
        this.takeOver = takeOver;
        this.journal = journal;
    }

    enum Refusal {
        /** Somebody else was first. */
        ALREADY,
        /** It was not said what becomes of those who are missing. */
        MISSING_UNDECIDED,
        /** Rows that tell nobody whom they are about may be those of people who seem to be missing. */
        MISSING_UNKNOWN,
        /** It held individual numbers, so that the file was not kept. */
        THROWN_AWAY
    }

    /**
     * @param missingLeave whether those have left of whom a full file says nothing; null where that was not said
     * @return why not; empty where it has begun
     */
    @Transactional
    public Optional<Refusal> takeOver(Uploads.Upload upload, @Nullable Boolean missingLeave, Actor actor) {
        var summary = Objects.requireNonNull(upload.summary());
        var counts = summary.counts();
        if (counts != null && counts.missing() > 0) {
            if (missingLeave == null) {
                return Optional.of(Refusal.MISSING_UNDECIDED);
            }
            if (missingLeave && summary.unknown() > 0) {
                return Optional.of(Refusal.MISSING_UNKNOWN);
            }
        }
        if (!uploads.move(upload.id(), UploadState.COMPARED, UploadState.TAKING_OVER)) {
            return Optional.of(Refusal.ALREADY);
        }
        var job = jobs.submit(
                takeOver,
                new TakeOverUpload.Of(upload.id(), actor.doer()),
                actor.account().toString());
        uploads.worksOn(upload.id(), job, Boolean.TRUE.equals(missingLeave));
        write("住民記録のCSVの取込みを決める", upload.id(), actor);
        return Optional.empty();
    }

    @Transactional
    public Optional<Refusal> readAs(Uploads.Upload upload, Encoding encoding, Actor actor) {
        if (upload.summary() != null && upload.summary().maskedCells() > 0) {
            return Optional.of(Refusal.THROWN_AWAY);
        }
        if (!uploads.move(upload.id(), UploadState.COMPARED, UploadState.READING)
                && !uploads.move(upload.id(), UploadState.REFUSED, UploadState.READING)) {
            return Optional.of(Refusal.ALREADY);
        }
        var job = jobs.submit(
                read,
                new ReadUpload.Of(upload.id(), actor.doer()),
                actor.account().toString());
        uploads.describe(upload.id(), upload.rows(), encoding);
        uploads.worksOn(upload.id(), job, false);
        write("住民記録のCSVを取り込む", upload.id(), actor);
        return Optional.empty();
    }

    @Transactional
    public Optional<Refusal> discard(UUID upload, Actor actor) {
        if (!forget(upload)) {
            return Optional.of(Refusal.ALREADY);
        }
        write("住民記録のCSVを取り込まずに捨てる", upload, actor);
        return Optional.empty();
    }

    /** @return false where it is not there any more to be thrown away */
    @Transactional
    public boolean forget(UUID upload) {
        boolean discarded = uploads.move(upload, UploadState.COMPARED, UploadState.DISCARDED)
                || uploads.move(upload, UploadState.REFUSED, UploadState.DISCARDED)
                || uploads.move(upload, UploadState.READING, UploadState.DISCARDED);
        if (discarded) {
            parts.forget(upload);
            rejected.forget(upload);
            comparison.forget(upload);
        }
        return discarded;
    }

    private void write(String purpose, UUID upload, Actor actor) {
        journal.write(new Trace(actor.doer(), Act.CHANGE, purpose, null, "register-upload/" + upload));
    }
}
