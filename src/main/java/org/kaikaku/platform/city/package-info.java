/**
 * Owns what kind of city this is (its code, names, divisions, opening hours) and the files that its staff write: reads them, says
 * what is wrong with them, and keeps every published version for ever. Never knows what a rule or a procedure means; the rooms
 * that read a file check it ({@link org.kaikaku.platform.city.CityFileCheck}).
 *
 * <p>Here stands the city as it is today, and what a city file is. Two doors lead further in, each named where a room may use it: how a
 * file is read ({@code yaml}), and how files become a release ({@code release}).
 */
@ApplicationModule(
        displayName = "市 city",
        allowedDependencies = {
            "platform.language",
            "platform.calendar",
            "platform.web",
            "platform.audit",
            "platform.operation"
        })
@NullMarked
package org.kaikaku.platform.city;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
