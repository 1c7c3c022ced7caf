package org.kaikaku.platform.mandate;

import java.util.Collection;
import java.util.List;
import org.kaikaku.platform.city.CityFiles;
import org.kaikaku.platform.language.Text;

/** What somebody can be given to do for another; the room that has procedures answers. */
public interface Matters {
    /** The life events of residents, in their order. */
    List<Matter> all();

    /** Keys of all life events and procedures in these files; empty where they can't be read, which that room says itself. */
    Collection<String> keys(CityFiles files);

    /**
     * @param key as a {@link org.kaikaku.platform.identity.Scope} names it
     * @param procedures the city's own of a life event; empty for a procedure
     */
    record Matter(String key, Text title, List<Matter> procedures) {}
}
