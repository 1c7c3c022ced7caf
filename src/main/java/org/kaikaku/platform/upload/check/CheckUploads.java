package org.kaikaku.platform.upload.check;

import java.util.Optional;
import java.util.Set;
import org.kaikaku.platform.document.Documents;
import org.kaikaku.platform.document.Scan;
import org.kaikaku.platform.upload.FileType;
import org.kaikaku.platform.upload.Refusal;
import org.kaikaku.platform.upload.Refusal.Reason;
import org.kaikaku.platform.upload.SentFile;
import org.kaikaku.platform.upload.Taking;
import org.kaikaku.platform.upload.Taking.Refused;
import org.kaikaku.platform.upload.Taking.Taken;
import org.kaikaku.platform.upload.UploadLimits;
import org.kaikaku.platform.upload.UploadLimitsYaml;
import org.kaikaku.platform.upload.Uploads;
import org.kaikaku.platform.upload.scan.Scanner;
import org.kaikaku.platform.upload.scan.Scanner.Verdict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** First what costs nothing to see, then what it is, then what is in it. */
@Service
class CheckUploads implements Uploads {
    private static final Logger LOG = LoggerFactory.getLogger(CheckUploads.class);

    private final UploadLimitsYaml cityFile;
    private final Scanner scanner;
    private final Documents documents;

    CheckUploads(UploadLimitsYaml cityFile, Scanner scanner, Documents documents) {
        this.cityFile = cityFile;
        this.scanner = scanner;
        this.documents = documents;
    }

    @Override
    public UploadLimits limits() {
        return cityFile.current();
    }

    @Override
    public Taking take(SentFile file, Set<FileType> wanted) {
        var taking = take(file, wanted, limits());
        if (!(taking instanceof Taken taken)) {
            return taking;
        }
        return documents.taking() ? scanned(taken, file) : refused(Reason.AWAY);
    }

    /** As it came: what was left out of a picture is looked at too. */
    private Taking scanned(Taken taken, SentFile file) {
        return switch (scanner.scan(file.content())) {
            case Verdict.Clean() -> taken.scanned(Scan.CLEAN);
            case Verdict.NoScanner() -> taken;
            case Verdict.NoAnswer(var why) -> {
                LOG.warn("The scanner does not answer, and a file waits for it: {}", why);
                yield taken.scanned(Scan.WAITING);
            }
            case Verdict.Infected(var threat) -> {
                LOG.warn("A file was refused at the door: {}", threat);
                yield refused(Reason.INFECTED);
            }
        };
    }

    static Taking take(SentFile file, Set<FileType> wanted, UploadLimits limits) {
        var content = file.content();
        return limits.refuse(content.length)
                .<Taking>map(Refused::new)
                .orElseGet(() -> look(file, ContentType.of(content), wanted, limits));
    }

    private static Taking look(SentFile file, ContentType type, Set<FileType> wanted, UploadLimits limits) {
        var content = file.content();
        if (type.is("application/pdf")) {
            return wanted.contains(FileType.PDF)
                    ? kept(file, FileType.PDF, PdfCheck.refuse(content))
                    : refused(Reason.KIND);
        }
        if (type.is("image/jpeg") && wanted.contains(FileType.JPEG)) {
            return Picture.drawAnew(file, FileType.JPEG, limits);
        }
        if (type.is("image/png") && wanted.contains(FileType.PNG)) {
            return Picture.drawAnew(file, FileType.PNG, limits);
        }
        return type.zip() ? zip(file, wanted) : refused(other(type));
    }

    private static Taking zip(SentFile file, Set<FileType> wanted) {
        return switch (OfficeCheck.look(file.content())) {
            case OfficeCheck.Look.Refused(var why) -> refused(why);
            case OfficeCheck.Look.Office(var type)
            when wanted.contains(type) -> new Taken(file.name(), type, file.content());
            case OfficeCheck.Look.Office _ -> refused(Reason.OFFICE);
        };
    }

    private static Reason other(ContentType type) {
        if (type.heif()) {
            return Reason.HEIC;
        }
        if (type.packed()) {
            return Reason.ARCHIVE;
        }
        return type.oldOffice() ? Reason.OFFICE : Reason.KIND;
    }

    private static Taking kept(SentFile file, FileType type, Optional<Reason> why) {
        return why.<Taking>map(CheckUploads::refused).orElseGet(() -> new Taken(file.name(), type, file.content()));
    }

    private static Refused refused(Reason why) {
        return new Refused(Refusal.of(why));
    }
}
