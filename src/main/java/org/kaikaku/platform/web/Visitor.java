package org.kaikaku.platform.web;

import org.jspecify.annotations.Nullable;

/** Who sits before the screen, as far as a page's frame must know. */
public record Visitor(String name, @Nullable String office, boolean staff) {}
