package org.kaikaku.platform.masters;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An address in its parts. What a person wrote stays what they wrote; this is for finding and comparing.
 *
 * @param prefecture null where it is not even known
 * @param municipality as far as the address and the tables say, perhaps a former one
 * @param chome 丁目; null where there is none
 * @param banchi 番地, 街区
 * @param go 号
 * @param rest what stands behind, such as a building
 */
public record NormalisedAddress(
        @Nullable String prefecture,
        @Nullable Municipality municipality,
        @Nullable String town,
        @Nullable Integer chome,
        @Nullable Integer banchi,
        @Nullable Integer go,
        String rest,
        Level level,
        List<Doubt> doubts) {
    public NormalisedAddress {
        doubts = List.copyOf(doubts);
    }

    /** How far down it is known. */
    public enum Level {
        NOTHING,
        PREFECTURE,
        MUNICIPALITY,
        TOWN
    }

    /** What is not certain. */
    public enum Doubt {
        /** Several places have this name; none was chosen. */
        SEVERAL_PLACES,
        /** The prefecture or the municipality was left out, and found by what stands below. */
        LEFT_OUT,
        /** The municipality is no more, or has another name today. */
        FORMER_NAME,
        /** No town of the tables stands behind the municipality. */
        TOWN_NOT_FOUND
    }
}
