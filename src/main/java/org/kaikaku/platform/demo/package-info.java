/**
 * Fills an empty house with the demo city on its first start, part by part, with progress on the screen. Never touches a house in which
 * somebody already lives.
 */
@ApplicationModule(
        displayName = "見本の市 demo",
        allowedDependencies = {"platform.operation"})
@NullMarked
package org.kaikaku.platform.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
