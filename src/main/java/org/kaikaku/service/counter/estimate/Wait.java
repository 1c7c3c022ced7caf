package org.kaikaku.service.counter.estimate;

import org.kaikaku.service.counter.ticket.Standing;

/**
 * A wait that is over.
 *
 * @param service key
 * @param standing when they began to wait
 * @param minutes until they were called for the first time
 */
public record Wait(String service, Standing standing, double minutes) {}
