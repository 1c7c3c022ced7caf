package org.kaikaku.platform.masters;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.kaikaku.platform.city.MunicipalityCode;

/** The tables themselves. */
public interface Masters {
    List<String> prefectures();

    /** Those of today and of before. */
    Collection<Municipality> municipalities();

    /** The one of today with this code. */
    Optional<Municipality> municipality(MunicipalityCode code);

    /**
     * The towns of a postal code.
     *
     * @param typed seven figures in any width, with a hyphen or 〒 or without
     * @return empty where nobody knows the code
     */
    List<PostalTown> postalCode(String typed);

    /** All towns that have a postal code; the same list as long as the tables are the same. */
    Collection<PostalTown> towns();
}
