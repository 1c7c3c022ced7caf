package org.kaikaku.platform.mandate.grant;

import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.audit.Trace;

/** How a step stands in the journal of the one who may be acted for. */
final class Traces {
    private Traces() {}

    static Trace of(Terms terms, Act act, String purpose, Doer doer) {
        return new Trace(doer, act, purpose, terms.principal().person(), "mandate/" + terms.id());
    }
}
