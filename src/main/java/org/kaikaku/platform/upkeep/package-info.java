/**
 * Shows those who keep the house how it is: what the rooms say of their health and what they count. Knows no room: whatever a room gives as
 * health or {@link org.kaikaku.platform.operation.Figures} appears; its words stand in {@code upkeep.yaml}.
 */
@ApplicationModule(
        displayName = "運用の様子 upkeep",
        allowedDependencies = {"platform.language", "platform.web", "platform.identity", "platform.operation"})
@NullMarked
package org.kaikaku.platform.upkeep;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
