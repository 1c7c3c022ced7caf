package org.kaikaku.service.contact.chat;

import java.util.List;
import org.kaikaku.platform.language.Language;

/**
 * Who asks, as far as it matters.
 *
 * @param language in which they read
 * @param names by which the house knows them; they go nowhere
 */
public record Asker(Language language, List<String> names) {
    public static Asker nobodyKnown(Language language) {
        return new Asker(language, List.of());
    }
}
