/**
 * Owns the journal of who changed and who looked at what, when and why: append-only, sealed in signed batches. Never decides who may.
 */
@ApplicationModule(
        displayName = "記録 audit",
        allowedDependencies = {"platform.jobs", "platform.operation"})
@NullMarked
package org.kaikaku.platform.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
