package org.kaikaku.place.booking.setup;

import org.kaikaku.place.booking.facility.Feature;

/**
 * @param path where it is sent
 * @param read the versions that the writer began with
 */
public record FacilityFormView(String path, FacilityForm form, String read, Refusals refusals) {
    public Feature[] features() {
        return Feature.values();
    }
}
