package org.kaikaku.place.booking.listing;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A facility as open data lists it.
 *
 * @param hours as its list writes them
 * @param features what it says of barrier-free use
 * @param latitude degrees north; null where it is not said
 * @param source file and line
 */
public record ListedFacility(
        String name,
        String kana,
        String address,
        String phone,
        String hours,
        String features,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude,
        String source) {}
