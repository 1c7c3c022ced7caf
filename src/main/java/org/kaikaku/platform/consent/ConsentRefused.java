package org.kaikaku.platform.consent;

import java.util.Map;
import java.util.UUID;
import org.kaikaku.platform.audit.Doer;

/** A second person does not agree. */
public record ConsentRefused(
        UUID id, String act, String object, Map<String, String> payload, Doer asker, Doer refuser, String reason) {}
