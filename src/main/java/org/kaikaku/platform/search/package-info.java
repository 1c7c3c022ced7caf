/**
 * Owns finding things by words (検索): each room publishes what of its own can be found, and asks for what matches. Every node keeps an index
 * of its own in its data folder, built from the database and kept up after each commit; a lost one is built anew. Never decides who may see
 * what: a room says in which scope a thing lies and in which scopes somebody may look, and nothing outside of them is even counted.
 */
@ApplicationModule(
        displayName = "検索 search",
        allowedDependencies = {"platform.language", "platform.jobs"})
@NullMarked
package org.kaikaku.platform.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
