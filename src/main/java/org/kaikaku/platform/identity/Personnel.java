package org.kaikaku.platform.identity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Joiners, movers and leavers (入庁・異動・退職). In the caller's transaction; but for passwords the caller writes the journal. */
public interface Personnel {
    /** Those of these numbers that are known, by number; also who has not begun yet and who is gone. */
    Map<String, Member> members(Collection<String> logins);

    /**
     * @param login staff number
     * @param ends last day on which they can sign in; null while none is set
     */
    record Member(
            UUID account,
            String login,
            String name,
            @Nullable String office,
            @Nullable LocalDate ends) {}

    /**
     * Opens an account that can be signed in to from a day on, with a password that nobody knows; or opens once more what had ended.
     *
     * @throws Accounts.LoginTaken when somebody has this number who is not gone by that day
     */
    UUID join(String login, String name, String office, LocalDate from);

    /** As if they had never come; for somebody who has not begun. */
    void unjoin(UUID account);

    /** Sits in another division from now on, and has no role before one is given. */
    void move(UUID account, String office);

    /** Their account ends with that day, and with it roles, absences, passkeys, codes, tokens and open sessions. */
    void leave(UUID account, LocalDate last);

    /** All passkeys, codes, tokens, sessions and the password count no more; the owner is told. Two people have decided so. */
    void reset(UUID account);

    /**
     * A new password on paper (最初のパスワード), which is changed at the first sign-in; one that was printed before is void. Empty for somebody
     * who has chosen their own. Takes its time, so outside a transaction.
     */
    Optional<String> firstPassword(UUID account, Actor issuer);

    /** Those of these who have not chosen a password of their own. */
    Set<UUID> withoutOwnPassword(Collection<UUID> accounts);
}
