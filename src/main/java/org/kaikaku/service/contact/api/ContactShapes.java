package org.kaikaku.service.contact.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

/** What the calls of this room say and take. */
final class ContactShapes {
    private ContactShapes() {}

    record QuestionAsked(@Nullable String question) {}

    /** @param answer key of one of those that were asked back about */
    record AnswerChosen(@Nullable String answer) {}

    /** @param id whoever knows it reads the conversation */
    record TalkShape(UUID id, List<TurnShape> turns) {}

    /**
     * @param outcome ANSWERED, ASKED_BACK (which of them is meant?) or UNKNOWN
     * @param answers of UNKNOWN those that come nearest; without those that the city has taken back since
     * @param phrased null where no language model said it in its words
     */
    record TurnShape(
            int number,
            String question,
            String outcome,
            @Nullable PhrasedShape phrased,
            List<AnswerShape> answers) {}

    /**
     * @param text written by a language model (言語モデル) in the language of the call, from the answers alone
     * @param sources keys of those that say it
     */
    record PhrasedShape(String text, List<String> sources) {}

    /**
     * @param source path of the page that says it
     * @param begin null where nothing can be begun
     */
    record AnswerShape(
            String key,
            Text title,
            Text text,
            String source,
            @Nullable BeginShape begin) {}

    /** @param kind INTERVIEW or APPOINTMENT; @param path of the page on which it begins */
    record BeginShape(String kind, Text title, String path) {}

    /** @param reach telephone number or mail address; needed for a call back */
    record InquirySent(
            @Nullable String text,
            @Nullable String name,
            @Nullable String reach,
            @Nullable Boolean callBack) {}

    /**
     * @param id whoever knows it reads the answer
     * @param closed whether it is answered
     */
    record InquiryShape(UUID id, boolean closed, Text office, LocalDate answerBy, List<InquirySaid> said) {}

    /** @param kind ASKED or ANSWERED */
    record InquirySaid(String kind, String text, Instant at) {}
}
