package org.kaikaku.platform.register;

import java.util.Collection;

/**
 * Stands before whatever leaves the house. What is answered to a request passes it by itself; what leaves otherwise, such as mail and the
 * index of a search, is handed to it. See docs/adr/protected-addresses-withheld-at-the-door.md.
 */
public interface AddressGuard {

    /**
     * The text without the addresses of those of these people, and of their households, who are under protection; the same text where
     * there is nothing to withhold.
     */
    String withhold(String text, Collection<PersonId> concerned);

    /** Somebody came under protection or no longer is, or where they live has changed: looked at anew after the commit. */
    void changed();
}
