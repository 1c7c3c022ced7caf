package org.kaikaku.platform.language;

/**
 * What a city says in three languages. {@code easy} carries readings in the notation of Aozora Bunko ({@code 手続《てつづ》き}); see
 * {@link Ruby}.
 */
public record Text(String ja, String easy, String en) {

    /** A text that needs no translation, such as a number or a person's name. */
    public static Text same(String text) {
        return new Text(text, text, text);
    }

    public String in(Language language) {
        return switch (language) {
            case JA -> ja;
            case EASY -> easy;
            case EN -> en;
        };
    }
}
