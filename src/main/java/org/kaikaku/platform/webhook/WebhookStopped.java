package org.kaikaku.platform.webhook;

import java.time.Instant;
import java.util.UUID;

/** An address did not answer for days and is told nothing more until its owner says so. */
public record WebhookStopped(UUID endpoint, UUID owner, Instant at) {}
