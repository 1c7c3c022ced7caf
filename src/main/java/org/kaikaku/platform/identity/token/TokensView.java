package org.kaikaku.platform.identity.token;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.TokenScope;

/**
 * @param scopes those that can be chosen
 * @param days for how long one can be made
 * @param problem end of the text's key
 */
public record TokensView(
        String home,
        List<AccessToken> tokens,
        List<TokenScope> scopes,
        List<Integer> days,
        Typed typed,
        @Nullable String problem) {
    public record Typed(String name, Set<TokenScope> scopes, int days) {}

    /** Where the field is that must be mended. */
    public String field() {
        return switch (String.valueOf(problem)) {
            case "scopes" -> "scope-" + scopes.getFirst().text();
            case "days" -> "days";
            default -> "name";
        };
    }

    public boolean expired(AccessToken token, Instant now) {
        return !token.expires().isAfter(now);
    }
}
