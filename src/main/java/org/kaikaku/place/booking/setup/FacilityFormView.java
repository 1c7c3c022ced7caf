package org.kaikaku.place.booking.setup;

import org.jspecify.annotations.Nullable;
import org.kaikaku.place.booking.facility.Feature;
import org.kaikaku.platform.language.Text;

/**
 * @param path where it is sent
 * @param read the versions that the writer began with
 * @param there whether it stands already
 * @param closes from when on it is there no more, as it was decided
 */
public record FacilityFormView(
        String path,
        FacilityForm form,
        String read,
        Refusals refusals,
        boolean there,
        @Nullable Text closes) {
    public Feature[] features() {
        return Feature.values();
    }
}
