package org.kaikaku.service.procedure.application;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.document.Documents;
import org.kaikaku.platform.document.StoredDocument;
import org.kaikaku.platform.upload.FileType;
import org.kaikaku.platform.upload.SentFile;
import org.kaikaku.platform.upload.Taking;
import org.kaikaku.platform.upload.Uploads;
import org.springframework.stereotype.Service;
import org.springframework.web.multipart.MultipartFile;

/** Takes a file that somebody sends with an application, at whichever page. */
@Service
public class TakePaper {
    private final Uploads uploads;
    private final Papers papers;
    private final Documents documents;

    TakePaper(Uploads uploads, Papers papers, Documents documents) {
        this.uploads = uploads;
        this.papers = papers;
        this.documents = documents;
    }

    /** The file, or why it cannot be taken. */
    public sealed interface Read {
        record Taken(Papers.Sent paper) implements Read {}

        record Refused(PaperProblem why) implements Read {}
    }

    public static boolean missing(@Nullable MultipartFile file) {
        return file == null
                || file.isEmpty()
                        && (file.getOriginalFilename() == null
                                || file.getOriginalFilename().isBlank());
    }

    /** One that has no application yet. */
    public Read read(String kind, String title, Set<FileType> wanted, MultipartFile file) {
        return switch (uploads.take(SentFile.of(file), wanted)) {
            case Taking.Taken taken -> new Read.Taken(Papers.Sent.of(kind, title, taken));
            case Taking.Refused(var why) -> new Read.Refused(PaperProblem.of(why));
        };
    }

    /** One more for an application that may have some. */
    public Read read(UUID application, String kind, String title, MultipartFile file) {
        var read = read(kind, title, FileType.SHOWABLE, file);
        if (!(read instanceof Read.Taken(var paper))) {
            return read;
        }
        var there = papers.of(application).stream()
                .filter(one -> !one.kind().equals(Papers.DECISION))
                .map(one ->
                        documents.find(one.document()).map(StoredDocument::size).orElse(0L))
                .toList();
        long bytes = there.stream().mapToLong(Long::longValue).sum() + paper.content().length;
        return uploads.limits()
                .refuseTogether(there.size() + 1, bytes)
                .<Read>map(why -> new Read.Refused(PaperProblem.of(why)))
                .orElse(read);
    }

    /** Whether those of one application fit together. */
    public @Nullable PaperProblem together(List<Papers.Sent> sent) {
        long bytes = sent.stream().mapToLong(paper -> paper.content().length).sum();
        return uploads.limits()
                .refuseTogether(sent.size(), bytes)
                .map(PaperProblem::of)
                .orElse(null);
    }

    /** Megabytes that one file may have. */
    public int largest() {
        return uploads.limits().each();
    }
}
