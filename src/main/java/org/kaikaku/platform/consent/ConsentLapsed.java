package org.kaikaku.platform.consent;

import java.util.Map;
import java.util.UUID;
import org.kaikaku.platform.audit.Doer;

/**
 * Nobody will agree any more.
 *
 * @param withdrawn by who asked; else its days are over
 */
public record ConsentLapsed(
        UUID id, String act, String object, Map<String, String> payload, Doer asker, boolean withdrawn) {}
