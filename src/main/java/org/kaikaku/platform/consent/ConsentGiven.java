package org.kaikaku.platform.consent;

import java.util.Map;
import java.util.UUID;
import org.kaikaku.platform.audit.Doer;

/** A second person has agreed. Whoever asked does the act now, or throws {@link CannotBeDone} so that the request goes on waiting. */
public record ConsentGiven(
        UUID id, String act, String object, String reason, Map<String, String> payload, Doer asker, Doer agreer) {}
