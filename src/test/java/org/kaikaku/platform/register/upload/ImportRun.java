package org.kaikaku.platform.register.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.jobs.JobId;
import org.kaikaku.platform.register.staging.Comparison.Counts;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** An upload from the file to the register with the steps that the pages and the jobs take, one after the other. */
public final class ImportRun {
    private final Uploads uploads;
    private final Parts parts;
    private final ReadUpload read;
    private final TakeOverUpload takeOver;
    private final TransactionTemplate transaction;
    private final Clock clock;

    public ImportRun(ApplicationContext house) {
        uploads = house.getBean(Uploads.class);
        parts = house.getBean(Parts.class);
        read = house.getBean(ReadUpload.class);
        takeOver = house.getBean(TakeOverUpload.class);
        transaction = house.getBean(TransactionTemplate.class);
        clock = house.getBean(Clock.class);
    }

    /** How long each step took, in milliseconds. */
    public record Took(double upload, double reading, double takingOver, Counts counts) {
        public double all() {
            return upload + reading + takingOver;
        }
    }

    public Took of(Path csv, boolean full) throws IOException {
        var id = UUID.randomUUID();
        long begun = System.nanoTime();
        try (var content = Files.newInputStream(csv)) {
            transaction.executeWithoutResult(_ -> store(id, content, full ? Scope.FULL : Scope.DIFFERENCE));
        }
        long stored = System.nanoTime();
        read.run(new ReadUpload.Of(id, Doer.SYSTEM), new Unheard());
        long compared = System.nanoTime();
        var counts = Objects.requireNonNull(
                Objects.requireNonNull(uploads.find(id).orElseThrow().summary()).counts());
        uploads.move(id, UploadState.COMPARED, UploadState.TAKING_OVER);
        takeOver.run(new TakeOverUpload.Of(id, Doer.SYSTEM), new Unheard());
        long taken = System.nanoTime();
        if (uploads.find(id).orElseThrow().state() != UploadState.TAKEN_OVER) {
            throw new IllegalStateException("Not taken over");
        }
        return new Took((stored - begun) / 1e6, (compared - stored) / 1e6, (taken - compared) / 1e6, counts);
    }

    private void store(UUID id, InputStream content, Scope scope) {
        uploads.add(id, "residents.csv", scope, new JobId(UUID.randomUUID()), "bench", clock.instant());
        try {
            var stored = parts.store(id, content);
            uploads.describe(id, stored.rows(), stored.encoding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
