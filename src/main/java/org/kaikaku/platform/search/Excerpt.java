package org.kaikaku.platform.search;

import java.util.List;

/** Where in a text the words stand. */
public record Excerpt(List<Piece> pieces) {
    /** @param hit whether it is what was looked for */
    public record Piece(String text, boolean hit) {}
}
