package org.kaikaku.platform.rules;

import org.kaikaku.platform.language.Text;

/**
 * Facts that are asked together.
 *
 * @param order screens with a smaller number come first when equally useful
 * @param ticks yes/no facts as tick boxes with "none of these"
 */
public record Screen(String key, int order, Text title, boolean ticks) {}
