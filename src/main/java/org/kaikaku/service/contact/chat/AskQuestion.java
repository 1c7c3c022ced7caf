package org.kaikaku.service.contact.chat;

import java.time.Clock;
import java.util.UUID;
import org.kaikaku.service.contact.knowledge.Knowledge;
import org.kaikaku.service.contact.model.PutInWords;
import org.springframework.stereotype.Service;

/** Finds what answers a question, keeps both, and makes a task of what nothing answers. */
@Service
public class AskQuestion {
    /** Characters of a question. */
    static final int LONGEST = 200;

    private static final int LOOKED_AT = 10;

    private final Knowledge knowledge;
    private final Talks talks;
    private final KeepTurn keep;
    private final PutInWords words;
    private final Clock clock;

    AskQuestion(Knowledge knowledge, Talks talks, KeepTurn keep, PutInWords words, Clock clock) {
        this.knowledge = knowledge;
        this.talks = talks;
        this.keep = keep;
        this.words = words;
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
    public boolean begin(UUID conversation, String question, Asker asker) {
        return !talks.exists(conversation) && keep.begin(conversation, said(question, asker), clock.instant());
    }

    /** False where there is no such conversation. */
    public boolean ask(UUID conversation, String question, Asker asker) {
        return talks.exists(conversation) && keep.add(conversation, said(question, asker), clock.instant());
    }

    /** One of those that were asked back about. False where there is no such conversation or answer. */
    public boolean choose(UUID conversation, String key) {
        var answer = knowledge.find(key);
        if (answer.isEmpty()) {
            return false;
        }
        var chosen = new Said(answer.get().title().ja(), new Reply.Answered(answer.get()), null);
        return keep.add(conversation, chosen, clock.instant());
    }

    /** What nothing answers for sure is put into nobody's words. */
    private Said said(String question, Asker asker) {
        var reply = reply(question);
        var phrased = reply instanceof Reply.Unknown
                ? null
                : words.say(question, reply.answers(), asker.language(), asker.names())
                        .orElse(null);
        return new Said(question, reply, phrased);
    }
}
