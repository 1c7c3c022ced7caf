package org.kaikaku.platform.reservation;

/**
 * A part that is taken. A part is what is never divided further: a desk, one half of a hall, the projectors. Its places are numbered, and
 * whoever takes one keeps the same from beginning to end.
 *
 * @param part names it in the whole city: {@code desk/okuyami}
 * @param places how many of them there are now. Fewer than before takes nothing from those who have one
 * @param take how many of them are needed at once
 */
public record Need(String part, int places, int take) {
    public Need {
        if (part.isBlank() || take < 1 || places < 0) {
            throw new IllegalArgumentException(
                    "Nobody can take %d of %d places of \"%s\"".formatted(take, places, part));
        }
    }

    /** The one place of a part that has just one. */
    public static Need all(String part) {
        return new Need(part, 1, 1);
    }
}
