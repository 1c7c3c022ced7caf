package org.kaikaku.platform.register.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.jobs.Jobs;
import org.kaikaku.platform.register.intake.Encoding;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the file until it is taken over, and has it read. */
@Service
class TakeUpload {
    private final Uploads uploads;
    private final Parts parts;
    private final Jobs jobs;
    private final ReadUpload read;
    private final Journal journal;
    private final Clock clock;

    TakeUpload(Uploads uploads, Parts parts, Jobs jobs, ReadUpload read, Journal journal, Clock clock) {
        this.uploads = uploads;
        this.parts = parts;
        this.jobs = jobs;
        this.read = read;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param encoding null where it is to be found out
     * @return the upload
     */
    @Transactional
    public UUID take(String name, InputStream content, Scope scope, @Nullable Encoding encoding, Actor actor) {
        var id = UUID.randomUUID();
        var job = jobs.submit(
                read, new ReadUpload.Of(id, actor.doer()), actor.account().toString());
        uploads.add(id, name, scope, job, actor.name(), clock.instant());
        try {
            var stored = parts.store(id, content);
            uploads.describe(id, stored.rows(), Objects.requireNonNullElse(encoding, stored.encoding()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        journal.write(new Trace(actor.doer(), Act.CHANGE, "住民記録のCSVを取り込む", null, "register-upload/" + id));
        return id;
    }
}
