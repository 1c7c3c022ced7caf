package org.kaikaku.platform.masters;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.city.MunicipalityCode;

/**
 * A city, ward, town or village, of today or of before.
 *
 * @param name without its district (郡); a ward of a designated city with its city's name before it
 * @param until the first day on which it was no more; null for those of today
 * @param successor which took over, perhaps itself under another name; null for those of today
 */
public record Municipality(
        MunicipalityCode code,
        String prefecture,
        String name,
        @Nullable LocalDate until,
        @Nullable MunicipalityCode successor) {
    public boolean isFormer() {
        return until != null;
    }
}
