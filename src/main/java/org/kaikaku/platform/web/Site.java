package org.kaikaku.platform.web;

import org.kaikaku.platform.language.Text;

/** Whose site this is; the room that knows the municipality answers. */
public record Site(Text name, String phone, Text hours) {

    /** Answers anew for each page, since a city may publish a change at any time. */
    public interface Source {
        Site site();

        /** What the office under a key is called; the key itself where there is none. */
        Text office(String key);
    }
}
