/**
 * Owns copies of everything that the city has (控え): taken while the house is open, kept by generations, brought back into an empty one. Never
 * knows what a table holds; what need not be carried says so in its table's comment.
 */
@ApplicationModule(
        displayName = "控え backup",
        allowedDependencies = {"platform.audit", "platform.database", "platform.jobs", "platform.operation"})
@NullMarked
package org.kaikaku.platform.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
