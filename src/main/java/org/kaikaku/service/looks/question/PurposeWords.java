package org.kaikaku.service.looks.question;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kaikaku.platform.language.Ruby;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.web.Texts;
import org.springframework.stereotype.Component;

/**
 * Why, in the language of who reads it. The journal has Japanese words, which stay what they are; {@code texts/service/purposes.yaml} has
 * their twins.
 */
@Component
class PurposeWords {
    private static final Pattern GAP = Pattern.compile("\\{\\d}");

    private final List<Twin> twins;

    PurposeWords(Texts texts) {
        this.twins = texts.all().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("purposes."))
                .map(entry -> Twin.of(entry.getValue()))
                .toList();
    }

    /** @param gaps in the order in which they stand in the Japanese words */
    private record Twin(Pattern written, List<String> gaps, Text text) {
        static Twin of(Text text) {
            var gaps = GAP.matcher(text.ja()).results().map(MatchResult::group).toList();
            var parts = Arrays.stream(GAP.split(text.ja(), -1)).map(Pattern::quote);
            return new Twin(Pattern.compile(parts.collect(Collectors.joining("(.*)")), Pattern.DOTALL), gaps, text);
        }

        Optional<Text> of(String purpose) {
            var match = written.matcher(purpose);
            if (!match.matches()) {
                return Optional.empty();
            }
            var easy = text.easy();
            var en = text.en();
            for (int gap = 0; gap < gaps.size(); gap++) {
                var said = match.group(gap + 1);
                easy = easy.replace(gaps.get(gap), Ruby.plain(said));
                en = en.replace(gaps.get(gap), said);
            }
            return Optional.of(new Text(purpose, easy, en));
        }
    }

    /** Words that nobody has twinned stand as they were written. */
    Text of(String purpose) {
        return twins.stream()
                .flatMap(twin -> twin.of(purpose).stream())
                .findFirst()
                .orElse(Text.same(purpose));
    }
}
