/**
 * Owns facts, their dictionary, the implications between them, and which rules apply when only some facts are known: what still has to
 * be asked, what follows, and what can never matter. Never knows what follows from a rule: procedures, fees and checks live where they
 * are used.
 */
@ApplicationModule(
        displayName = "決まり rules",
        allowedDependencies = {"platform.language"})
@NullMarked
package org.kaikaku.platform.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
