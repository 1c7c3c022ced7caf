package org.kaikaku.service.contact.chat;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.kaikaku.service.contact.knowledge.Article;
import org.kaikaku.service.contact.knowledge.Gaps;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what was asked and said, all or nothing. What is said is found before: nobody outside is waited for with a row locked. */
@Service
class KeepTurn {
    private final Talks talks;
    private final Gaps gaps;

    KeepTurn(Talks talks, Gaps gaps) {
        this.talks = talks;
        this.gaps = gaps;
    }

    /** False where there is a conversation of this id already. */
    @Transactional
    public boolean begin(UUID conversation, Said said, Instant at) {
        return talks.begin(conversation, at) && add(conversation, said, at);
    }

    /** False where there is no such conversation. */
    @Transactional
    public boolean add(UUID conversation, Said said, Instant at) {
        if (!talks.touch(conversation, at)) {
            return false;
        }
        talks.add(conversation, said, at);
        if (said.reply() instanceof Reply.Unknown) {
            gaps.add(said.question(), owner(said.reply()), at);
        }
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
