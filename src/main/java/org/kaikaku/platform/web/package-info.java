/**
 * Owns what every page is made of: layout, parts, texts in three languages, errors, security of what a browser may load. Never knows
 * what a page is about; rooms plug in their navigation, their texts and who is here.
 */
@ApplicationModule(
        displayName = "画面 web",
        allowedDependencies = {"platform.language", "platform.number", "platform.operation"})
@NullMarked
package org.kaikaku.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
