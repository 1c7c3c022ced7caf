/**
 * Owns papers: PDF from HTML and from a city's own PDF forms, the fonts that they need, document numbers, and the documents that a city
 * keeps, sealed under keys that the database does not have. Never knows what a paper says, and never decides who may read it.
 */
@ApplicationModule(
        displayName = "文書 document",
        allowedDependencies = {
            "platform.audit",
            "platform.calendar",
            "platform.language",
            "platform.jobs",
            "platform.operation"
        })
@NullMarked
package org.kaikaku.platform.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
