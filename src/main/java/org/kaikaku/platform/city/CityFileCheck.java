package org.kaikaku.platform.city;

import java.util.Collection;

/** A room that reads some of the city's files says here what is wrong with them before they are published. */
public interface CityFileCheck {

    /** Whether this room reads the file. A file that no room reads is a problem. */
    boolean reads(String path);

    void check(CityFiles files, Collection<CityFileProblem> problems);

    /** What a version would break in this city, which its database knows; asked as it is published, in that transaction. */
    default void beforePublishing(CityFiles files, Collection<CityFileProblem> problems) {}

    /** What is odd, and may yet be meant: it keeps nothing from being published. */
    default void doubts(CityFiles files, Collection<CityFileProblem> doubts) {}
}
