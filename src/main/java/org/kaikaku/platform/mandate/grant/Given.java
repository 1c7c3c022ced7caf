package org.kaikaku.platform.mandate.grant;

import java.util.UUID;

/** What became of a wish. */
public sealed interface Given {
    /** @param code to be told to the proxy; it is shown this once */
    record Coded(UUID id, String code) implements Given {}

    record Refused(Refusal why) implements Given {}
}
