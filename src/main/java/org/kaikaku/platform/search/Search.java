package org.kaikaku.platform.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Finds by words. What was committed before is found; that somebody looked is for the caller to journal. */
public interface Search {
    Found find(Sought sought);

    /** Of those of the ids that lie in the scopes and in whose text some of the words stand. */
    Map<String, Excerpt> excerpts(Sought sought, Collection<String> ids);

    /**
     * Those that say most of what this one says, by its rarer words (Lucene's MoreLikeThis); never itself.
     *
     * @param sought {@code words} do not matter
     */
    List<String> like(String id, Sought sought);
}
