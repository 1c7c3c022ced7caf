package org.kaikaku.platform.consent.request;

import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

/**
 * @param office of who asked; null where the journal knows none
 * @param refusal why the second person did not agree; null where nobody refused
 * @param mine whether the visitor asked
 * @param agreeable whether the visitor may agree or refuse
 * @param whyNot why the visitor may not, though the right is theirs; null where there is nothing to say
 * @param typed reason of a refusal as typed
 * @param problem key of what is wrong with it; null where nothing is
 * @param page where what it is about is seen; null where nothing was named
 * @param because what the asking room says of it
 */
public record ConsentView(
        ConsentLine line,
        @Nullable Text office,
        String reason,
        @Nullable String refusal,
        boolean waiting,
        boolean mine,
        boolean agreeable,
        @Nullable String whyNot,
        String typed,
        @Nullable String problem,
        @Nullable String page,
        @Nullable Text because) {

    /** With the words of the room that could not do it. */
    ConsentView because(Text why) {
        return new ConsentView(
                line, office, reason, refusal, waiting, mine, agreeable, whyNot, typed, problem, page, why);
    }
}
