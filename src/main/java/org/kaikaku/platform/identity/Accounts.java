package org.kaikaku.platform.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The people who sign in. */
public interface Accounts {

    /**
     * @param login e-mail address of a resident, staff number of a member of staff
     * @param office null for residents
     * @throws LoginTaken when somebody has this login
     */
    UUID open(
            boolean staff, String login, String name, String password, @Nullable String office, List<Assignment> roles);

    Optional<Actor> actor(UUID account);

    /** Whether both belong to one person: they are the same account, or linked to one person of the register, or of one staff number. */
    boolean samePerson(UUID one, UUID other);

    /** Accounts that are linked to this person of the register; mostly one or none. */
    Set<UUID> of(String person);

    /** Whether anybody can sign in at all. */
    boolean any();

    /** Whether anybody has this right somewhere. */
    boolean any(Right right);

    /** Whether somebody signs in with this. */
    boolean has(String login);

    /** Somebody else knows the password: it is changed at the first sign-in, before anything else. */
    void mustChangePassword(UUID account);

    /** Staff who may work on the division's cases, by name. */
    List<Actor> workersOf(String division);

    /**
     * Staff who are called so.
     *
     * @param names staff numbers, or whole names without spaces
     */
    List<Called> staffCalled(Collection<String> names);

    /** @param login staff number */
    record Called(Actor actor, String login) {}

    /**
     * A code that links an account to a person of the register, once, within 30 days: given after identification at the counter or
     * posted to the registered address. Only its hash is kept, and a code that was given before is void.
     */
    String issueLinkCode(String person, Actor issuer);

    LinkResult link(UUID account, String code);

    /** What became of a link code. */
    sealed interface LinkResult {
        record Linked(String person) implements LinkResult {}

        record NoSuchCode() implements LinkResult {}

        /** Too many wrong codes; the account must wait. */
        record Wait() implements LinkResult {}
    }

    /** Somebody has this login. */
    class LoginTaken extends RuntimeException {}
}
