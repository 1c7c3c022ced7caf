package org.kaikaku.platform.identity;

import java.util.Optional;

/** Turns the session into an argument, at the edge. Controllers declare an {@link Actor} parameter instead; null where nobody is. */
public interface CurrentActor {
    Optional<Actor> get();

    /** After a change of the account, such as a link to the register, without signing in again. */
    void refresh();
}
