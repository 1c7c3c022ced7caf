package org.kaikaku.service.procedure.portal;

import java.time.Clock;
import java.util.UUID;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.jobs.Jobs;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a file of the portal and has it read. The very same file again is the one from before. */
@Service
class TakePortalFile {
    private final PortalFiles files;
    private final Jobs jobs;
    private final ReadPortalFile read;
    private final Journal journal;
    private final Clock clock;

    TakePortalFile(PortalFiles files, Jobs jobs, ReadPortalFile read, Journal journal, Clock clock) {
        this.files = files;
        this.jobs = jobs;
        this.read = read;
        this.journal = journal;
        this.clock = clock;
    }

    /** @return under which it is shown */
    @Transactional
    UUID take(String name, byte[] content, Actor actor) {
        var hash = GatherAttached.sha256(content);
        var before = files.withHash(hash);
        if (before.isPresent()) {
            return before.get();
        }
        var id = UUID.randomUUID();
        var job = jobs.submit(
                read, new ReadPortalFile.Of(id, actor.doer()), actor.account().toString());
        if (!files.add(id, name, hash, content, job, actor.name(), clock.instant())) {
            throw new SameFileJustNow();
        }
        journal.write(new Trace(actor.doer(), Act.CHANGE, "ポータルの申請ファイルを取り込む", null, "portal-file/" + id));
        return id;
    }

    /** Somebody else sent it at the same moment; nothing of this one was done. */
    static final class SameFileJustNow extends RuntimeException {}
}
