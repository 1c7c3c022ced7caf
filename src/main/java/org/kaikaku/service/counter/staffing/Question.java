package org.kaikaku.service.counter.staffing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * How many desks does the day take?
 *
 * @param goal minutes within which nine of ten should be called
 * @param over what must keep the goal
 * @param desks as somebody means to staff them
 */
record Question(
        UUID id, LocalDate day, int goal, Goal.Over over, DeskPlan desks, UUID job, Instant askedAt, String askedBy) {}
