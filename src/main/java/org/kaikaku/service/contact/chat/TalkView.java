package org.kaikaku.service.contact.chat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.service.contact.knowledge.Answer;

/**
 * @param id null before the first question
 * @param typed what must be mended
 * @param problem key of a text; null for none
 */
public record TalkView(
        @Nullable UUID id,
        List<Said> said,
        String typed,
        @Nullable String problem) {
    public record Said(Turn turn, List<Answer> answers) {}
}
