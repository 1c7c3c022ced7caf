package org.kaikaku.service.procedure.resident;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.mandate.Mandates;
import org.springframework.stereotype.Component;

/** Under what a person's applications are kept: their account, and each mandate (委任) that they gave. */
@Component
public class Files {
    private final Mandates mandates;

    Files(Mandates mandates) {
        this.mandates = mandates;
    }

    /** Those of the one for whom the actor acts, where they act for another. */
    public Set<UUID> of(Actor actor) {
        if (actor.behalf() != null) {
            return actor.behalf().files();
        }
        var files = new HashSet<UUID>();
        files.add(actor.account());
        files.addAll(begunForThem(actor));
        return files;
    }

    /** What others began for the actor. */
    Set<UUID> begunForThem(Actor actor) {
        return actor.behalf() != null || actor.person() == null ? Set.of() : mandates.givenBy(actor.person());
    }
}
