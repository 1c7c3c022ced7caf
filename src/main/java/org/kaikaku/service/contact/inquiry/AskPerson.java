package org.kaikaku.service.contact.inquiry;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Language;
import org.kaikaku.platform.web.Written;
import org.kaikaku.service.contact.chat.Talks;
import org.springframework.stereotype.Service;

/** Somebody asks a person, with what they asked the chat before. */
@Service
public class AskPerson {
    /** Whoever answers reads them all. */
    private static final int BEFORE = 20;

    private final OpenInquiry openInquiry;
    private final InquirySteps steps;
    private final Talks talks;

    AskPerson(OpenInquiry openInquiry, InquirySteps steps, Talks talks) {
        this.openInquiry = openInquiry;
        this.steps = steps;
        this.talks = talks;
    }

    /**
     * @param talk conversation that goes along; null for none
     * @param account of the resident who asks; null where they have not signed in
     */
    public record Wanted(
            @Nullable UUID talk,
            String text,
            String name,
            String reach,
            boolean callBack,
            Language language,
            @Nullable UUID account) {}

    public sealed interface Result {
        record Taken(UUID id) implements Result {}

        /** @param same whether the same was asked */
        record TakenBefore(UUID id, boolean same) implements Result {}

        record TextUnfit() implements Result {}

        record ReachMissing() implements Result {}
    }

    /** @param id of the inquiry that is made, once */
    public Result ask(UUID id, Wanted wanted) {
        var text = Written.clean(wanted.text());
        var reach = OneLine.of(wanted.reach());
        if (!Written.fits(text)) {
            return new Result.TextUnfit();
        }
        if (wanted.callBack() && reach.isEmpty()) {
            return new Result.ReachMissing();
        }
        var said = before(wanted.talk());
        var channel = said.isEmpty() ? Inquiry.Channel.WEB : Inquiry.Channel.CHAT;
        var asked = new OpenInquiry.Asked(
                channel,
                text,
                String.join("\n", said),
                OneLine.of(wanted.name()),
                reach,
                wanted.callBack(),
                wanted.language(),
                wanted.account());
        return openInquiry.byThemselves(id, asked)
                ? new Result.Taken(id)
                : new Result.TakenBefore(
                        id,
                        steps.of(id).stream()
                                .anyMatch(step -> step.kind() == Step.Kind.ASKED
                                        && step.text().equals(text)));
    }

    /** The last questions of a conversation, as lines. */
    List<String> before(@Nullable UUID talk) {
        return talk == null
                ? List.of()
                : talks.last(talk, BEFORE).stream()
                        .map(turn -> "・" + turn.question())
                        .toList();
    }
}
