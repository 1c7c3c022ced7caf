/**
 * Owns the one way in for files from outside (持込み): how large and how many a city takes, what a file really is, and that nothing in it acts on
 * whoever opens it. Never keeps a paper (文書 document does) and never knows what a paper is for.
 */
@ApplicationModule(
        displayName = "持込み upload",
        allowedDependencies = {
            "platform.city",
            "platform.city :: yaml",
            "platform.language",
            "platform.document",
            "platform.jobs",
            "platform.web"
        })
@NullMarked
package org.kaikaku.platform.upload;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
