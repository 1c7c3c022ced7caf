package org.kaikaku.platform.consent.request;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.language.Text;

/**
 * @param state key of a text
 * @param by who settled it; null while it waits
 * @param at day on which it was settled; null while it waits
 */
public record ConsentLine(
        UUID id,
        Text words,
        String asker,
        Text asked,
        Text until,
        String state,
        @Nullable String by,
        @Nullable Text at) {

    static ConsentLine of(Consent consent) {
        var asked = consent.asked();
        var settled = consent instanceof Consent.Settled done ? done : null;
        return new ConsentLine(
                asked.id(),
                asked.request().words(),
                asked.asker().name(),
                Wareki.text(asked.at().atZone(City.ZONE).toLocalDate()),
                Wareki.text(asked.until()),
                "consent.state." + consent.getClass().getSimpleName(),
                settled == null ? null : settled.by().name(),
                settled == null
                        ? null
                        : Wareki.text(settled.at().atZone(City.ZONE).toLocalDate()));
    }
}
