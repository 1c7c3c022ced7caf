package org.kaikaku.service.counter.waits;

/**
 * Waits of one kind, in minutes.
 *
 * @param count of how many; the others are 0 where it is 0
 */
public record WaitFigures(long count, double average, double median, double p90, double longest) {}
