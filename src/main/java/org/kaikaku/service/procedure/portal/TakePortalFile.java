package org.kaikaku.service.procedure.portal;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.jobs.JobId;
import org.kaikaku.platform.jobs.Jobs;
import org.kaikaku.service.procedure.definition.Catalogues;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a file of the portal and has it read. The very same file again is the one from before. */
@Service
class TakePortalFile {
    private static final int LONGEST_NAME = 200;

    private final PortalFiles files;
    private final Catalogues catalogues;
    private final Jobs jobs;
    private final ReadPortalFile read;
    private final Journal journal;
    private final Clock clock;

    TakePortalFile(
            PortalFiles files, Catalogues catalogues, Jobs jobs, ReadPortalFile read, Journal journal, Clock clock) {
        this.files = files;
        this.catalogues = catalogues;
        this.jobs = jobs;
        this.read = read;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param id under which it is shown
     * @param refused why nothing of it is read; null where it is
     */
    record Kept(UUID id, @Nullable Wrong refused) {}

    /** @return under which it is shown */
    @Transactional
    UUID take(String name, byte[] content, Sender sender) {
        var hash = Sha256.of(content);
        return files.withHash(hash).orElseGet(() -> have(name, hash, content, sender));
    }

    /** Says at once whether it can be read as a whole, for a sender who asks for no page. */
    @Transactional
    Kept look(String name, byte[] content, Sender sender) {
        return unfit(content)
                .map(why -> refuse(name, Sha256.of(content), why, sender))
                .orElseGet(() -> new Kept(take(name, content, sender), null));
    }

    /** Keeps that it came, and nothing of it. */
    @Transactional
    Kept refuse(String name, String hash, Wrong why, Sender sender) {
        var before = files.withHash(hash);
        if (before.isPresent()) {
            return new Kept(before.get(), why);
        }
        var id = UUID.randomUUID();
        add(id, name, hash, new byte[0], new JobId(UUID.randomUUID()), sender);
        files.refuse(id, why);
        return new Kept(id, why);
    }

    private UUID have(String name, String hash, byte[] content, Sender sender) {
        var id = UUID.randomUUID();
        var job = jobs.submit(read, new ReadPortalFile.Of(id, sender.doer()), sender.account());
        add(id, name, hash, content, job, sender);
        return id;
    }

    private void add(UUID id, String name, String hash, byte[] content, JobId job, Sender sender) {
        if (!files.add(id, plain(name), hash, content, job, sender.name(), clock.instant())) {
            throw new SameFileJustNow();
        }
        journal.write(new Trace(sender.doer(), Act.CHANGE, "ポータルの申請ファイルを取り込む", null, "portal-file/" + id));
    }

    private Optional<Wrong> unfit(byte[] content) {
        return switch (Archive.open(content)) {
            case Archive.Refused(var why) -> Optional.of(why);
            case Archive.Opened(var inside) ->
                switch (Manifest.read(
                        inside,
                        catalogues.current().city().municipality().code().digits())) {
                    case Manifest.Read.Refused(var why) -> Optional.of(why);
                    case Manifest.Read.Understood _ -> Optional.empty();
                };
        };
    }

    private static String plain(String name) {
        var plain = name.replaceAll("\\p{Cntrl}", "");
        return plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
    }

    /** Somebody else sent it at the same moment; nothing of this one was done. */
    static final class SameFileJustNow extends RuntimeException {}
}
