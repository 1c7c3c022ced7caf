package org.kaikaku.service.procedure.definition;

import java.util.List;
import org.kaikaku.platform.language.Text;

/**
 * What can happen to somebody, so that they come to the city.
 *
 * @param order smaller numbers stand first
 * @param examples some of what it is about
 * @param icon name of the picture that stands beside it
 * @param subjects keys of those whom its questions are about, in the order in which they are asked
 */
public record LifeEvent(
        String key,
        int order,
        Text title,
        Text examples,
        String icon,
        Tone tone,
        Audience audience,
        List<String> subjects) {

    public enum Tone {
        PLAIN,
        /** For those who grieve: quieter colours, no cheerful words. */
        CARE
    }

    public enum Audience {
        RESIDENT,
        STAFF
    }
}
