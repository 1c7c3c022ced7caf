/**
 * Owns tables that a city publishes (オープンデータ): reads them from the files of the recommended datasets, says row by row what is wrong
 * with them, publishes them in versions, and writes them in the same formats. Other rooms describe their columns ({@link org.kaikaku.platform.opendata.Dataset}) and
 * get typed rows. Never knows what a facility or a shelter is for, and never holds what is not public.
 */
@ApplicationModule(
        displayName = "オープンデータ opendata",
        allowedDependencies = {
            "platform.language",
            "platform.calendar",
            "platform.city",
            "platform.web",
            "platform.identity",
            "platform.number",
            "platform.demo",
            "platform.audit",
            "platform.upload"
        })
@NullMarked
package org.kaikaku.platform.opendata;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
