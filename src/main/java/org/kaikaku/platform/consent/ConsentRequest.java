package org.kaikaku.platform.consent;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.language.Text;

/**
 * What is asked for.
 *
 * @param act which, by a key that begins with the asking room's name: {@code roles.grant}
 * @param object what it is done to, as the journal names it: {@code account/…}. One request at a time waits for an act on an object
 * @param subject register number of the person whose record the object is, who is told in the journal of each look at the request; null
 *     where it is nobody's
 * @param words what will be done, for whoever is to agree. Lists show it, so where there is a subject it names neither person nor address
 * @param reason as the asker typed it
 * @param payload what the asking room needs to do the act; comes back with {@link ConsentGiven}. Under {@link #PAGE} stands the address of the
 *     page where whoever is to agree sees what it is about
 * @param right who may agree: whoever has this right …
 * @param division … in this division; {@code *} asks for the right in the whole city
 * @param beneficiary an account whose owner may not agree, by whatever account, because the act is to its own good; null where there is none
 */
public record ConsentRequest(
        String act,
        String object,
        @Nullable String subject,
        Text words,
        String reason,
        Map<String, String> payload,
        Right right,
        String division,
        @Nullable UUID beneficiary) {

    /** In the payload; a path of this house. */
    public static final String PAGE = "page";

    public ConsentRequest {
        payload = Map.copyOf(payload);
        if (reason.isBlank()) {
            throw new IllegalArgumentException("Who asks for consent says why");
        }
    }
}
