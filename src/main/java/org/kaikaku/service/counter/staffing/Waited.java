package org.kaikaku.service.counter.staffing;

/**
 * A wait at one service.
 *
 * @param at when they began to wait, minutes from midnight
 * @param minutes until they were called or left; before the hall opens nobody is waited for, so that it counts from then
 * @param left whether nobody had called them
 */
record Waited(String service, double at, double minutes, boolean left) {
    int slot() {
        return Math.clamp((int) (at / DeskPlan.SLOT), 0, 47);
    }
}
