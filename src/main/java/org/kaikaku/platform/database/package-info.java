/**
 * Owns where the city's data is kept: the PostgreSQL that is found or started, its roles and extensions, and the tables of frameworks.
 * Never knows what a table of another room holds.
 */
@ApplicationModule(
        displayName = "蔵 database",
        allowedDependencies = {"platform.operation"})
@NullMarked
package org.kaikaku.platform.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
