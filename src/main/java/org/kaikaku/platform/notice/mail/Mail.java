package org.kaikaku.platform.notice.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Language;
import org.kaikaku.platform.notice.template.MailRules;

/** A mail on its way out. One type per state: what has been taken is never handed over again. */
sealed interface Mail {
    UUID id();

    enum Purpose {
        /** There is something to read. */
        NEWS,
        /** Whoever reads this says that the address is theirs. */
        CONFIRMATION,
        /** News to an address of somebody without an account. */
        CORRESPONDENT
    }

    /**
     * What is said to somebody without an account.
     *
     * @param uselessFrom null where it is always of use
     */
    record Words(
            Language language,
            String subject,
            String body,
            @Nullable Instant uselessFrom) {
        boolean useless(Instant now) {
            return uselessFrom != null && !now.isBefore(uselessFrom);
        }
    }

    /**
     * In the hands of one node. If that one dies, another takes it up after the lease; then the same mail may come twice, under the same
     * Message-ID.
     *
     * @param account null where its reader has none
     * @param attempts this one among them
     * @param secret what a confirmation carries; null for all others
     * @param words to a reader without an account; null for all others
     * @param event what it tells to a reader without an account; null for all others
     */
    record Sending(
            UUID id,
            @Nullable UUID account,
            Purpose purpose,
            String address,
            int attempts,
            Instant madeAt,
            @Nullable String secret,
            @Nullable Words words,
            @Nullable String event)
            implements Mail {

        Mail after(Answer answer, MailRules rules, Instant now) {
            return switch (answer) {
                case Answer.Taken() -> new Sent(id);
                case Answer.Never(var why) -> new Failed(id, why, true);
                case Answer.NotNow(var why) ->
                    now.isAfter(madeAt.plus(rules.giveUp()))
                            ? new Failed(id, why, false)
                            : new Waiting(id, now.plus(rules.pause(attempts)), why);
            };
        }

        /** Nobody wants it any more: the address was taken away, or another mail told of it. */
        Dropped drop() {
            return new Dropped(id);
        }
    }

    /** To be tried again. */
    record Waiting(UUID id, Instant due, String problem) implements Mail {}

    record Sent(UUID id) implements Mail {}

    record Dropped(UUID id) implements Mail {}

    /** @param refused whether the server said that nobody reads there; else it was tried long enough */
    record Failed(UUID id, String problem, boolean refused) implements Mail {}
}
