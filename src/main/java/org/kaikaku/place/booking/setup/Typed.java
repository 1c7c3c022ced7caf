package org.kaikaku.place.booking.setup;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaikaku.platform.language.EasyText;
import org.kaikaku.platform.language.Text;
import org.springframework.util.MultiValueMap;

/**
 * What somebody typed into a form, and what is wrong with it.
 *
 * @param problems by field, keys of texts
 */
record Typed(MultiValueMap<String, String> sent, Map<String, String> problems) {
    private static final int LONGEST = 200;

    /** Without width: people type １２ and 9：00 as they come. */
    String line(String field) {
        var typed = sent.getFirst(field);
        return typed == null ? "" : Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC);
    }

    List<String> all(String field) {
        return sent.getOrDefault(field, List.of());
    }

    boolean yes(String field) {
        return sent.containsKey(field);
    }

    void wrong(String field, String why) {
        problems.putIfAbsent(field, "booking.setup." + why);
    }

    /** In three languages, each of which must be there. */
    Text text(String field) {
        var text = new Text(words(field + "-ja"), words(field + "-easy"), words(field + "-en"));
        for (var one : List.of("ja", "easy", "en")) {
            var typed = words(field + "-" + one);
            if (typed.isEmpty() || typed.length() > LONGEST) {
                wrong(field + "-" + one, "text.wrong");
            }
        }
        if (!EasyText.problems(text).isEmpty()) {
            wrong(field + "-easy", "easy.wrong");
        }
        return text;
    }

    /** As it is typed: names keep their width. */
    String words(String field) {
        var typed = sent.getFirst(field);
        return typed == null ? "" : typed.strip().replaceAll("\\s+", " ");
    }

    int number(String field, int least, int most) {
        var typed = line(field);
        if (!typed.matches("\\d{1,6}") || Integer.parseInt(typed) < least || Integer.parseInt(typed) > most) {
            wrong(field, "number.wrong");
            return least;
        }
        return Integer.parseInt(typed);
    }

    /** {@code 9:00} or {@code 09:00}; 24:00 is no time of day. */
    Optional<LocalTime> time(String field) {
        try {
            var typed = line(field);
            return Optional.of(LocalTime.parse(typed.matches("\\d:\\d\\d") ? "0" + typed : typed))
                    .filter(time -> time.getSecond() == 0);
        } catch (DateTimeException e) {
            wrong(field, "time.wrong");
            return Optional.empty();
        }
    }
}
