package org.kaikaku.service.procedure;

import java.time.LocalDate;
import org.kaikaku.platform.city.CityFiles;

/** A file as the national portal would send it, made of a city's own files, for trying out and for testing. */
public interface PortalSample {
    /**
     * A ZIP with one application for each form of the portal, and one more with a date that does not exist.
     *
     * @param files in which no mistake was found
     * @param today from which the days in it are counted; the same day gives the same file
     */
    byte[] zip(CityFiles files, LocalDate today);
}
