package org.kaikaku.platform.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who sits before the screen, as far as a page's frame must know.
 *
 * @param rights of staff, anywhere in the city
 */
public record Visitor(String name, @Nullable String office, boolean staff, Set<String> rights) {}
