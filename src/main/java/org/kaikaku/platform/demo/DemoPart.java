package org.kaikaku.platform.demo;

import java.util.List;
import java.util.function.BiConsumer;

/** What a room puts into the demo city. */
public interface DemoPart {
    /** Parts with a smaller number come first. */
    int order();

    /** What it is, as the launcher shows it. */
    String name();

    /** Whether there is something already, so that nothing must be filled. */
    boolean present();

    /** @param progress takes how many are done and how many there will be */
    void fill(BiConsumer<Integer, Integer> progress);

    /** What somebody who tries the demo city must know of it. */
    default List<String> welcome() {
        return List.of();
    }
}
