package org.kaikaku.platform.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param ids the best first
 * @param total how many there are, also beyond those wanted
 * @param meant other words under which there is something; null where nothing comes near, or where something was found
 * @param percent how much of the index of this node is built; 100 unless it was lost
 */
public record Found(List<String> ids, int total, @Nullable String meant, int percent) {
    private static final int COMPLETE = 100;

    /** Whether nothing can be missing. */
    public boolean complete() {
        return percent == COMPLETE;
    }
}
