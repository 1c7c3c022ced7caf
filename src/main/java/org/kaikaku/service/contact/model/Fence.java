package org.kaikaku.service.contact.model;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What of a model's words may be shown: what names its sources among those given, and says nothing that they do not. */
final class Fence {
    /**
     * This share of the pairs of letters of an answer stands in its sources too. Of the demo city's answers none passes as one from another's
     * article (FenceTest), while each passes from its own.
     */
    static final double GROUNDED = 0.5;

    private static final int LONGEST = 600;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern FIGURES = Pattern.compile("\\d+");
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?:|www\\.|[\\p{Alnum}._-]+@[\\p{Alnum}.-]+");

    private Fence() {}

    /** @param sources numbers of the passages, from 1 */
    record Written(String answer, Set<Integer> sources) {}

    static Optional<Written> check(String said, List<Passage> given) {
        return read(said).filter(written -> fits(written, given));
    }

    private static Optional<Written> read(String said) {
        try {
            var read = JSON.readTree(said);
            if (!read.path("answer").isString() || !read.path("sources").isArray()) {
                return Optional.empty();
            }
            var sources = new TreeSet<Integer>();
            for (var source : read.path("sources")) {
                sources.add(number(source));
            }
            return Optional.of(new Written(read.path("answer").stringValue().strip(), sources));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** What is no number is no passage's. */
    private static int number(JsonNode source) {
        return source.isInt() ? source.intValue() : 0;
    }

    private static boolean fits(Written written, List<Passage> given) {
        var answer = written.answer();
        boolean cites = !written.sources().isEmpty()
                && written.sources().stream().allMatch(number -> number >= 1 && number <= given.size());
        if (!cites || answer.isEmpty() || answer.codePointCount(0, answer.length()) > LONGEST) {
            return false;
        }
        var cited = new StringBuilder();
        written.sources()
                .forEach(number -> cited.append(given.get(number - 1).all()).append('\n'));
        return saysNoMore(answer, cited.toString());
    }

    /** Figures and addresses must stand in the sources as they are; of the words enough. */
    private static boolean saysNoMore(String answer, String cited) {
        var said = folded(answer);
        var source = folded(cited);
        return found(FIGURES, source).containsAll(found(FIGURES, said))
                && !ADDRESS.matcher(said).find()
                && grounded(said, source) >= GROUNDED;
    }

    static double grounded(String said, String source) {
        var pairs = pairs(said);
        var known = pairs(source);
        long found = pairs.stream().filter(known::contains).count();
        return pairs.isEmpty() ? 0 : (double) found / pairs.size();
    }

    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(java.util.Locale.ROOT)
                .replaceAll("(?<=\\d),(?=\\d)", "");
    }

    private static Set<String> found(Pattern pattern, String text) {
        var found = new HashSet<String>();
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    private static Set<String> pairs(String text) {
        var letters = text.codePoints().filter(Character::isLetterOrDigit).toArray();
        var pairs = new HashSet<String>();
        for (int i = 0; i + 1 < letters.length; i++) {
            pairs.add(new String(letters, i, 2));
        }
        return pairs;
    }
}
