/**
 * Owns what concerns only whoever runs the city hall: the two kinds of start, what a production start refuses, how the house is and what it
 * counts. Never knows what a room is about: rooms say what they demand, how they are and what they count.
 */
@ApplicationModule(
        displayName = "運用 operation",
        allowedDependencies = {})
@NullMarked
package org.kaikaku.platform.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
