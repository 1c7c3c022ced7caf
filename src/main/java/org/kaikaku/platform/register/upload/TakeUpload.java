package org.kaikaku.platform.register.upload;

import java.time.Clock;
import java.util.UUID;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.jobs.JobId;
import org.kaikaku.platform.jobs.Jobs;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the file until it is read, and has it read. */
@Service
class TakeUpload {
    private final Uploads uploads;
    private final Jobs jobs;
    private final ReadUpload read;
    private final Journal journal;
    private final Clock clock;

    TakeUpload(Uploads uploads, Jobs jobs, ReadUpload read, Journal journal, Clock clock) {
        this.uploads = uploads;
        this.jobs = jobs;
        this.read = read;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public JobId take(String name, byte[] content, Actor actor) {
        var id = UUID.randomUUID();
        var job = jobs.submit(
                read, new ReadUpload.Of(id, actor.doer()), actor.account().toString());
        uploads.add(id, name, content, job, actor.name(), clock.instant());
        journal.write(new Trace(actor.doer(), Act.CHANGE, "住民記録のCSVを取り込む", null, "register-upload/" + id));
        return job;
    }
}
