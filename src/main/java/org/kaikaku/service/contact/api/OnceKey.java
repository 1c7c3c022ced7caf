package org.kaikaku.service.contact.api;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The key under which something is made once: the id of what is made follows from it, so that a call sent again finds the same. */
final class OnceKey {
    static final String HEADER = "Idempotency-Key";
    private static final int LONGEST = 200;

    private OnceKey() {}

    /** Of a conversation, which whoever knows its id may read: so nobody may guess a key. */
    static UUID talk(@Nullable String key) {
        if (key == null) {
            return UUID.randomUUID();
        }
        try {
            return named("talk", UUID.fromString(key).toString());
        } catch (IllegalArgumentException e) {
            throw new ContactRefusal(ContactProblem.KEY);
        }
    }

    /** Of the inquiry that a conversation is handed over as; as hard to guess as the conversation's id. */
    static UUID inquiry(UUID talk, @Nullable String key) {
        if (key == null) {
            return UUID.randomUUID();
        }
        if (key.isBlank() || key.length() > LONGEST) {
            throw new ContactRefusal(ContactProblem.KEY);
        }
        return named(talk.toString(), key);
    }

    private static UUID named(String space, String key) {
        return UUID.nameUUIDFromBytes((space + "\n" + key).getBytes(StandardCharsets.UTF_8));
    }
}
