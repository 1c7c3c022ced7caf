package org.kaikaku.service.procedure.portal;

import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.identity.Actor;

/**
 * Who brought a file of the portal.
 *
 * @param account for whom it is read
 * @param name as lists show it; empty for the folder
 */
record Sender(Doer doer, String account, String name) {
    /** The house itself, from the folder that it watches. */
    static final Sender FOLDER = new Sender(Doer.SYSTEM, Doer.SYSTEM.id(), "");

    static Sender of(Actor actor) {
        return new Sender(actor.doer(), actor.account().toString(), actor.name());
    }
}
