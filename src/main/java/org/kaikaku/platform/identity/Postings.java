package org.kaikaku.platform.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who has which role where. In the caller's transaction; the caller writes the journal. */
public interface Postings {
    /** Those that hold today or will, by division, role and name. */
    List<Posting> all();

    /** How many members of staff can sign in and have no role today: they see only an empty page. */
    int staffWithoutRole();

    /** A member of staff by the number that they sign in with. */
    Optional<Actor> staff(String login);

    /** Gives a role, or gives it other days. */
    void grant(UUID account, String role, String division, LocalDate from, @Nullable LocalDate to);

    /** Takes a role away at once. */
    Taking take(UUID account, String role, String division);

    /** Whether nobody else keeps the roles of the whole city today and has no end set. Those who do are locked until the transaction ends. */
    boolean isLastKeeper(UUID account);

    /** What became of taking a role away. */
    enum Taking {
        TAKEN,
        /** They have not got it. */
        NOT_THERE,
        /** Nobody else keeps the roles of the whole city today and has no end set; who goes must name somebody first. */
        LAST_KEEPER
    }
}
