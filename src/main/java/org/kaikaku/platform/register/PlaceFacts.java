package org.kaikaku.platform.register;

import java.util.Set;

/** What the city's dictionary says of attributes; the room that keeps the dictionary knows. */
public interface PlaceFacts {
    /**
     * Names of facts, without their subject, of which none says where somebody can be found. Of somebody under protection only these
     * leave the register; a name that the dictionary does not have may say anything.
     */
    Set<String> harmless();
}
