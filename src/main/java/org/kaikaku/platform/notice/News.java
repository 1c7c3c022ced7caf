package org.kaikaku.platform.notice;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.document.DocumentId;
import org.kaikaku.platform.language.Text;

/**
 * Something that somebody is to hear of.
 *
 * @param event names what happened, once and for ever: {@code application/2026-000123-4/decided/3}. However often it is told, each hears of it
 *     once
 * @param kind key of a {@link NoticeKind}
 * @param facts by the names that the kind knows; no address
 * @param link path in this house where more is to be seen; null where there is nothing
 * @param division key of the division in whose name it is said, and that posts the letter where one is needed; {@link #CITY} for none
 * @param enclosure a paper that goes with it where it is told by letter; null where none does
 */
public record News(
        String event,
        String kind,
        Map<String, Text> facts,
        @Nullable String link,
        String division,
        @Nullable DocumentId enclosure) {
    /** Said in the name of the city as a whole. */
    public static final String CITY = "*";

    public News(String event, String kind, Map<String, Text> facts, @Nullable String link, String division) {
        this(event, kind, facts, link, division, null);
    }

    public News {
        facts = Map.copyOf(facts);
        if (link != null && !link.startsWith("/")) {
            throw new IllegalArgumentException("A link leads into this house");
        }
    }
}
