package org.kaikaku.platform.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the holder of a token may do. What is about nobody (procedures, facts, matches) needs no token. */
public enum TokenScope {
    /** Begins interviews and answers in them; those of a resident's program are the resident's. */
    INTERVIEWS("interviews:write", true, true),
    /** Hands in applications for the resident. */
    APPLY("applications:write", true, false),
    /** Reads what became of the resident's applications. */
    READ("applications:read", true, false),
    /** Reads where the cases of the divisions stand in which the member of staff does casework; nothing of whom they are about. */
    CASES("cases:read", false, true);

    private final String key;
    private final boolean residents;
    private final boolean staff;

    TokenScope(String key, boolean residents, boolean staff) {
        this.key = key;
        this.residents = residents;
        this.staff = staff;
    }

    /** As programs read it (RFC 6749 3.3). */
    public String key() {
        return key;
    }

    /** End of the text's key. */
    public String text() {
        return key.replace(':', '.');
    }

    public static List<TokenScope> of(boolean staff) {
        return Arrays.stream(values())
                .filter(scope -> staff ? scope.staff : scope.residents)
                .toList();
    }

    public static Optional<TokenScope> find(String key) {
        return Arrays.stream(values()).filter(scope -> scope.key.equals(key)).findFirst();
    }
}
