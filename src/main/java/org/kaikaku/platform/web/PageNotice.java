package org.kaikaku.platform.web;

import java.util.Optional;

/** What a room says to everybody at the head of each page; a bean of the room. Asked for each page, so it answers from memory. */
public interface PageNotice {
    /** Key of the text. */
    Optional<String> text();
}
