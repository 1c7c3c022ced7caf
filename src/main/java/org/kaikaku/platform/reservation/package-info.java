/**
 * Owns time that cannot be given twice (予約の土台): who holds or has reserved which places of what from when to when, and who waits for
 * them. That two never have the same place at the same time is decided by the database, not here. Never knows what a resource is, who may have
 * it, when it is open or what it costs: that is for the rooms above, which name their resources and hear of {@link Reserved}, {@link Released},
 * {@link Expired} and {@link Offered}.
 */
@ApplicationModule(
        displayName = "予約 reservation",
        allowedDependencies = {"platform.jobs"})
@NullMarked
package org.kaikaku.platform.reservation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
