package org.kaikaku.service.procedure.correction;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.web.Texts;
import org.kaikaku.service.procedure.application.HeldPapers;
import org.kaikaku.service.procedure.application.HeldPapers.Held;
import org.kaikaku.service.procedure.application.PaperProblem;
import org.kaikaku.service.procedure.application.Papers;
import org.kaikaku.service.procedure.application.TakePaper;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** The paper that comes with a correction (補正), or that was held since the correction could not be taken before. */
@Component
public class CorrectionPaper {
    private static final String KIND = "correction";

    private final TakePaper take;
    private final HeldPapers held;
    private final Texts texts;

    CorrectionPaper(TakePaper take, HeldPapers held, Texts texts) {
        this.take = take;
        this.held = held;
        this.texts = texts;
    }

    /** Who brings it in: each has a page of their own, on which it waits. */
    public enum By {
        APPLICANT,
        OFFICE
    }

    public record Taken(
            Optional<Papers.Sent> paper, @Nullable PaperProblem problem) {}

    /**
     * What is good is held at once; {@link #letGo} when it has gone with the correction.
     *
     * @param dropped whether the one that is held is not to go after all
     */
    public Taken take(UUID application, By by, @Nullable MultipartFile file, boolean dropped) {
        if (dropped) {
            letGo(application, by);
        }
        if (file == null || TakePaper.missing(file)) {
            return new Taken(waiting(application, by).map(one -> held.sent(one, KIND, title())), null);
        }
        return switch (take.read(application, KIND, title(), file)) {
            case TakePaper.Read.Taken(var paper) -> {
                held.hold(application, by.name(), paper);
                yield new Taken(Optional.of(paper), null);
            }
            case TakePaper.Read.Refused(var why) -> new Taken(Optional.empty(), why);
        };
    }

    public Optional<Held> waiting(UUID application, By by) {
        return held.of(application).stream()
                .filter(one -> one.field().equals(by.name()))
                .findFirst();
    }

    public void letGo(UUID application, By by) {
        held.letGo(application, List.of(by.name()));
    }

    private String title() {
        return texts.get("procedure.case.correction.paper-title").ja();
    }
}
