package org.kaikaku.service.contact.chat;

import java.util.List;
import org.kaikaku.service.contact.knowledge.Answer;
import org.kaikaku.service.contact.knowledge.Knowledge.Hit;

/** What is said to a question. */
public sealed interface Reply {
    /**
     * Below this nothing is an answer. Found on the tuning halves of the labelled questions (bench/README.md): there 83 of 100 questions
     * without an answer stay below it, and so do 14 of 100 that have one, or 49 where they are asked in quite other words.
     */
    double SURE = 0.335;

    /** Two answers whose scores lie nearer than this are both meant. */
    double CLOSE = 0.88;

    int MOST = 3;

    /** In the order in which they come near. */
    List<Answer> answers();

    record Answered(Answer answer) implements Reply {
        @Override
        public List<Answer> answers() {
            return List.of(answer);
        }
    }

    /** Which of these is meant? */
    record AskedBack(List<Answer> answers) implements Reply {}

    /** @param answers what comes nearest, and may yet be meant */
    record Unknown(List<Answer> answers) implements Reply {}

    /** @param hits the best first */
    static Reply to(List<Hit> hits) {
        var near = hits.stream().limit(MOST).map(Hit::answer).toList();
        if (hits.isEmpty() || hits.getFirst().sure() < SURE) {
            return new Unknown(near);
        }
        var first = hits.getFirst();
        var close = hits.stream()
                .limit(MOST)
                .filter(hit -> hit.sure() >= SURE && hit.score() >= CLOSE * first.score())
                .map(Hit::answer)
                .toList();
        return close.size() > 1 ? new AskedBack(close) : new Answered(first.answer());
    }
}
