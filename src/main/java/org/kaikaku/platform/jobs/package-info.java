/**
 * Owns work that goes on without the one who asked for it: it survives restarts, runs on one node at a time and says how far it is. Never
 * knows what the work is about.
 */
@ApplicationModule(
        displayName = "仕事 jobs",
        allowedDependencies = {"platform.operation"})
@NullMarked
package org.kaikaku.platform.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
