package org.kaikaku.platform.register.guard;

import java.util.Collection;
import java.util.List;
import org.kaikaku.platform.register.AddressGuard;
import org.kaikaku.platform.register.PersonId;
import org.springframework.stereotype.Component;

@Component
class WithholdAddresses implements AddressGuard {
    private final ProtectedPlaces places;

    WithholdAddresses(ProtectedPlaces places) {
        this.places = places;
    }

    @Override
    public String withhold(String text, Collection<PersonId> concerned) {
        var known = places.now();
        var households =
                known.households(concerned.stream().map(PersonId::value).toList());
        if (households.isEmpty()) {
            return text;
        }
        return without(text, known.of(households).in(Folded.of(text)), INSTEAD);
    }

    @Override
    public void changed() {
        places.changed();
    }

    static final String INSTEAD = "【支援措置により省略】";

    /** Markup that stands within an address stays. */
    static String without(String text, List<Telling.Spot> spots, String instead) {
        var kept = new StringBuilder();
        int at = 0;
        for (var spot : spots) {
            kept.append(text, at, Math.max(at, spot.begin())).append(instead);
            var tags = TAG.matcher(text).region(spot.begin(), Math.max(spot.begin(), spot.end()));
            while (tags.find()) {
                kept.append(tags.group());
            }
            at = spot.end();
        }
        return kept.append(text, at, text.length()).toString();
    }

    private static final java.util.regex.Pattern TAG = java.util.regex.Pattern.compile("</?[a-zA-Z][^>]*>");
}
