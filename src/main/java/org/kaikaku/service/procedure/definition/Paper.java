package org.kaikaku.service.procedure.definition;

import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

/**
 * Something to bring.
 *
 * @param heldByCity when the city has it itself, so that nobody needs to bring it; null for never
 * @param identification whether it shows who somebody is, which the counter has seen before it begins
 */
public record Paper(Text text, @Nullable Held heldByCity, boolean identification) {
    public enum Held {
        /** Of those who stand in the city's register. */
        REGISTER,
        /** Of those whose family register (本籍) is in the city. */
        HONSEKI
    }
}
