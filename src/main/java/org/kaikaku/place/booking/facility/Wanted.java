package org.kaikaku.place.booking.facility;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kaikaku.platform.language.Reduced;
import org.kaikaku.platform.language.Ruby;
import org.kaikaku.platform.language.Text;

/**
 * What somebody looks for.
 *
 * @param words in the name or the description; empty for any
 * @param purpose key; empty for any
 * @param people how many come; 0 where it is not said
 * @param facility key; empty for any
 * @param equipment key; empty for none
 * @param features keys of {@link Feature} that are all needed
 */
public record Wanted(
        String words, String purpose, int people, String facility, String equipment, List<String> features) {
    private static final int LONGEST = 60;
    private static final int MOST = 10_000;

    /** As typed; what makes no sense is not asked for. */
    public static Wanted read(Map<String, String> sent, List<String> features) {
        var words = sent.getOrDefault("q", "").strip();
        return new Wanted(
                words.length() > LONGEST ? words.substring(0, LONGEST) : words,
                sent.getOrDefault("purpose", ""),
                number(sent.getOrDefault("people", "")),
                sent.getOrDefault("facility", ""),
                sent.getOrDefault("equipment", ""),
                features);
    }

    /** How much is asked for beside words and purpose. */
    public int narrowed() {
        return (people > 0 ? 1 : 0) + (facility.isEmpty() ? 0 : 1) + (equipment.isEmpty() ? 0 : 1) + features.size();
    }

    /** The same words, whatever else was asked for. */
    public Wanted without() {
        return new Wanted(words, "", 0, "", "", List.of());
    }

    private static int number(String typed) {
        var figures = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        return figures.matches("\\d{1,5}") ? Math.min(Integer.parseInt(figures), MOST) : 0;
    }

    /** Whatever it is called: {@link #names}. */
    public boolean fits(Place place) {
        return place.room().people() >= people
                && (purpose.isEmpty() || place.room().serves(purpose))
                && (facility.isEmpty() || place.facility().key().equals(facility))
                && (equipment.isEmpty() || place.facility().equipment(equipment).isPresent())
                && features.stream().allMatch(feature -> has(place.facility(), feature));
    }

    private static boolean has(Facility facility, String feature) {
        return facility.features().stream().anyMatch(one -> one.key().equals(feature));
    }

    /** Whether every word stands in its name or description, in kanji of any form, in kana of either kind or in English. */
    public boolean names(Place place) {
        return Stream.of(words.split("[\\s　]+"))
                .map(Wanted::folded)
                .allMatch(word -> Stream.of(
                                place.facility().name(),
                                place.facility().about(),
                                place.facility().address(),
                                place.room().name())
                        .anyMatch(text -> says(text, word)));
    }

    private static boolean says(Text text, String word) {
        return folded(text.ja()).contains(word)
                || folded(Ruby.plain(text.easy())).contains(word)
                || folded(Ruby.reading(text.easy())).contains(word)
                || folded(text.en()).contains(word);
    }

    private static String folded(String text) {
        return Reduced.kana(Reduced.name(text));
    }
}
