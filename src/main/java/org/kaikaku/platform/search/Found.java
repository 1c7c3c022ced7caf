package org.kaikaku.platform.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param ids the best first
 * @param total how many there are, also beyond those wanted
 * @param meant other words under which there is something; null where nothing comes near, or where something was found
 * @param complete false while the index of this node is being built
 */
public record Found(List<String> ids, int total, @Nullable String meant, boolean complete) {}
