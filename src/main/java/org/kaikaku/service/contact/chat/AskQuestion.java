package org.kaikaku.service.contact.chat;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.kaikaku.service.contact.knowledge.Answer;
import org.kaikaku.service.contact.knowledge.Article;
import org.kaikaku.service.contact.knowledge.Gaps;
import org.kaikaku.service.contact.knowledge.Knowledge;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds what answers a question, keeps both, and makes a task of what nothing answers. */
@Service
public class AskQuestion {
    /** Characters of a question. */
    static final int LONGEST = 200;

    private static final int LOOKED_AT = 10;

    private final Knowledge knowledge;
    private final Talks talks;
    private final Gaps gaps;
    private final Clock clock;

    AskQuestion(Knowledge knowledge, Talks talks, Gaps gaps, Clock clock) {
        this.knowledge = knowledge;
        this.talks = talks;
        this.gaps = gaps;
        this.clock = clock;
    }

    /** Without a conversation, and without leaving anything behind. */
    public Reply reply(String question) {
        return Reply.to(knowledge.nearest(question, LOOKED_AT));
    }

    /** Something, and not longer than a question is. */
    public static boolean fits(String question) {
        return !question.isEmpty() && question.codePointCount(0, question.length()) <= LONGEST;
    }

    /** False where there is a conversation of this id already; then nothing is asked. */
    @Transactional
    public boolean begin(UUID conversation, String question) {
        return talks.begin(conversation, clock.instant()) && ask(conversation, question);
    }

    /** False where there is no such conversation. */
    @Transactional
    public boolean ask(UUID conversation, String question) {
        var now = clock.instant();
        if (!talks.touch(conversation, now)) {
            return false;
        }
        var reply = reply(question);
        var keys = reply.answers().stream().map(Answer::key).toList();
        talks.add(conversation, question, Turn.Outcome.of(reply), keys, now);
        if (reply instanceof Reply.Unknown) {
            gaps.add(question, owner(reply), now);
        }
        return true;
    }

    /** One of those that were asked back about. False where there is no such conversation or answer. */
    @Transactional
    public boolean choose(UUID conversation, String key) {
        var answer = knowledge.find(key);
        if (answer.isEmpty() || !talks.touch(conversation, clock.instant())) {
            return false;
        }
        var question = answer.get().title().ja();
        talks.add(conversation, question, Turn.Outcome.ANSWERED, java.util.List.of(key), clock.instant());
        return true;
    }

    private static String owner(Reply reply) {
        return reply.answers().stream()
                .findFirst()
                .flatMap(answer -> Optional.ofNullable(answer.article()))
                .map(Article::division)
                .map(Objects::requireNonNull)
                .orElse("");
    }
}
