package org.kaikaku.service.contact.chat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.service.contact.knowledge.Answer;

/**
 * @param id null before the first question
 * @param typed what must be mended
 * @param problem key of a text; null for none
 * @param model whether a language model may put answers into words
 */
public record TalkView(
        @Nullable UUID id,
        List<Said> said,
        String typed,
        @Nullable String problem,
        boolean model) {
    /** @param sources of what a model said that are still given; where none is, neither is what it said */
    public record Said(Turn turn, List<Answer> answers, List<Answer> sources) {}
}
