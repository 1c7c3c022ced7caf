package org.kaikaku.platform.city.release;

/** No release of the city's files has that number; with 0, no file has been published at all. */
public class NoSuchRelease extends RuntimeException {
    public NoSuchRelease(long id) {
        super(id == 0 ? "no city files have been published yet" : "there is no release " + id + " of the city files");
    }
}
