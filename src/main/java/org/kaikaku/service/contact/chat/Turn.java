package org.kaikaku.service.contact.chat;

import java.util.List;

/**
 * A question and what was said to it.
 *
 * @param answers keys, as they were then; what an article says now may be newer
 */
public record Turn(int number, String question, Outcome outcome, List<String> answers) {
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
