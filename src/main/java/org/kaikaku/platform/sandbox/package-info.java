/**
 * What the services to try with (見本のサービス) have in common: they listen on this machine alone, in a process of their own, and are told on
 * their command line how badly they behave. Never runs in the house itself.
 */
@ApplicationModule(
        displayName = "見本 sandbox",
        allowedDependencies = {})
@NullMarked
package org.kaikaku.platform.sandbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
