package org.kaikaku.platform.upload.scan;

import java.time.Duration;
import java.util.List;
import org.kaikaku.platform.document.AwaitedScans;
import org.kaikaku.platform.document.DocumentId;
import org.kaikaku.platform.document.Documents;
import org.kaikaku.platform.jobs.RecurringJob;
import org.kaikaku.platform.upload.scan.Scanner.Verdict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Scans what came while the scanner was away, and what came before the city had one. */
@Component
class ScanWaiting implements RecurringJob {
    private static final Logger LOG = LoggerFactory.getLogger(ScanWaiting.class);
    private static final int AT_ONCE = 50;

    private final AwaitedScans awaited;
    private final Documents documents;
    private final Scanner scanner;

    ScanWaiting(AwaitedScans awaited, Documents documents, Scanner scanner) {
        this.awaited = awaited;
        this.documents = documents;
        this.scanner = scanner;
    }

    @Override
    public String name() {
        return "upload.scan-waiting";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void run() {
        if (scanner.scan(new byte[0]) instanceof Verdict.NoScanner) {
            awaited.letThrough();
            return;
        }
        List<DocumentId> some;
        do {
            some = awaited.next(AT_ONCE);
        } while (!some.isEmpty() && some.stream().allMatch(this::scan));
    }

    /** @return false where the scanner does not answer, so that the rest need not be tried now */
    private boolean scan(DocumentId id) {
        switch (scanner.scan(documents.contentBeforeScan(id))) {
            case Verdict.Clean() -> awaited.seen(id, null);
            case Verdict.Infected(var threat) -> {
                LOG.warn("Document {} is infected: {}. It is kept and not handed out", id.value(), threat);
                awaited.seen(id, threat);
            }
            case Verdict.NoAnswer(var why) -> {
                LOG.warn("The scanner does not answer, and files wait for it: {}", why);
                return false;
            }
            case Verdict.NoScanner() -> {
                return false;
            }
        }
        return true;
    }
}
