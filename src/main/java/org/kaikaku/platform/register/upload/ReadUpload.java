package org.kaikaku.platform.register.upload;

import java.io.ByteArrayInputStream;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.jobs.Job;
import org.kaikaku.platform.jobs.JobInterrupted;
import org.kaikaku.platform.jobs.Progress;
import org.kaikaku.platform.register.ImportResidents;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads an uploaded CSV into the register, all of it or nothing; a node that dies half-way leaves it for another to begin again. */
@Component
class ReadUpload implements Job<ReadUpload.Of> {
    private final ImportResidents register;
    private final Uploads uploads;
    private final TransactionTemplate together;
    private final TransactionTemplate apart;

    ReadUpload(ImportResidents register, Uploads uploads, PlatformTransactionManager transactions) {
        this.register = register;
        this.uploads = uploads;
        this.together = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
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

    /** The later file is the newer truth. */
    @Override
    public boolean oneAtATime() {
        return true;
    }

    @Override
    public void run(Of of, Progress progress) {
        progress.total(uploads.rowsOf(of.upload()));
        try {
            uploads.content(of.upload()).ifPresent(content -> read(of, content, progress));
        } catch (JobInterrupted another) {
            throw another;
        } catch (RuntimeException | Error failed) {
            // It will not be tried again, and nobody needs a second copy of the register.
            apart.executeWithoutResult(_ -> uploads.forget(of.upload()));
            throw failed;
        }
    }

    private void read(Of of, byte[] content, Progress progress) {
        var doer = Objects.requireNonNullElse(of.doer(), Doer.SYSTEM);
        // The import is one transaction; told inside it, nobody would see how far it is before it ends.
        var report = register.from(
                new ByteArrayInputStream(content), doer, rows -> apart.executeWithoutResult(_ -> progress.done(rows)));
        together.executeWithoutResult(_ -> uploads.finish(of.upload(), Summary.of(report)));
    }
}
