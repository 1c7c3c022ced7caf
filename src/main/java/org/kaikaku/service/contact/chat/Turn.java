package org.kaikaku.service.contact.chat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.service.contact.model.Phrased;

/**
 * A question and what was said to it.
 *
 * @param answers keys, as they were then; what an article says now may be newer
 * @param phrased the same in a model's words; null where it stands for itself
 */
public record Turn(
        int number,
        String question,
        Outcome outcome,
        List<String> answers,
        @Nullable Phrased phrased) {
    public enum Outcome {
        ANSWERED,
        ASKED_BACK,
        UNKNOWN;

        static Outcome of(Reply reply) {
            return switch (reply) {
                case Reply.Answered _ -> ANSWERED;
                case Reply.AskedBack _ -> ASKED_BACK;
                case Reply.Unknown _ -> UNKNOWN;
            };
        }
    }
}
