package org.kaikaku.platform.identity;

import java.util.Optional;

/** Who is signed in in this request, as themselves; for what stands beside every page. */
public interface SignedInActor {
    Optional<Actor> get();
}
