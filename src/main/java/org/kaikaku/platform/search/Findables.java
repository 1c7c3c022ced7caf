package org.kaikaku.platform.search;

import java.util.Collection;
import java.util.List;

/** What of one kind can be found, read from the database; a bean of the room that owns it. */
public interface Findables {
    /** Names the kind for ever. */
    String kind();

    int count();

    /**
     * Page after page, for an index that is built anew.
     *
     * @param id after which to go on, in an order that stays; empty for the first page
     */
    List<String> idsAfter(String id, int most);

    /** Those of them that there are; what is left out cannot be found any more. */
    List<Findable> of(Collection<String> ids);
}
