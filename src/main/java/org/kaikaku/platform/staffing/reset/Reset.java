package org.kaikaku.platform.staffing.reset;

import java.time.Instant;
import java.util.UUID;

/**
 * An account whose ways in were taken away.
 *
 * @param askedBy name of who asked for it
 * @param agreedBy name of who agreed
 */
record Reset(UUID id, UUID account, String login, String name, String askedBy, String agreedBy, Instant at) {}
