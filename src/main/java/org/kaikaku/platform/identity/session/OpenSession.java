package org.kaikaku.platform.identity.session;

import java.time.Instant;
import java.util.UUID;

/**
 * A session as its owner sees it.
 *
 * @param device browser and system, as far as the browser says
 * @param here whether it is the one that asks
 */
public record OpenSession(UUID id, String device, Instant since, Instant seen, boolean here) {}
