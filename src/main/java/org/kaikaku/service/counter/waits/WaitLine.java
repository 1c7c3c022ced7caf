package org.kaikaku.service.counter.waits;

/**
 * One line of the figures.
 *
 * @param by {@code all}, {@code service}, {@code desk}, {@code slot} or {@code weekday}
 * @param key of that service or desk; {@code 09:30}; 1 for Monday
 * @param served waits until somebody was served
 * @param handed waits for what was handed over (交付待ち)
 * @param handling minutes that desks spent, the wait for a hand-over not among them
 * @param left without being served
 */
public record WaitLine(
        String by, String key, WaitFigures served, WaitFigures handed, WaitFigures handling, long left) {}
