package org.kaikaku.service.outreach.tablet;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a device sealed for the house because nobody could send it any more. */
@Component
class OpenSealed {
    private final Tablets tablets;
    private final JsonMapper json;

    OpenSealed(Tablets tablets, JsonMapper json) {
        this.tablets = tablets;
        this.json = json;
    }

    /** Empty where this house did not make the seal, or a device of this house cannot have written what is in it. */
    Optional<Item> open(UUID tablet, Seal.Sealed sealed) {
        return tablets.opener(tablet)
                .flatMap(opener -> Seal.open(opener, sealed))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .flatMap(this::read);
    }

    private Optional<Item> read(String text) {
        try {
            return Optional.ofNullable(json.readValue(text, Item.class)).filter(Item::isWhole);
        } catch (JacksonException noItem) {
            return Optional.empty();
        }
    }
}
