package org.kaikaku.service.procedure.definition;

import org.kaikaku.platform.calendar.DeadlineRule;

/**
 * By when something must be done.
 *
 * @param from key of the date fact from which it is counted
 */
public record Deadline(String from, DeadlineRule rule) {}
