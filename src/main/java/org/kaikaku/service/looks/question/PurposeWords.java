package org.kaikaku.service.looks.question;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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
    private static final String GAP = "{0}";

    private final List<Twin> twins;

    PurposeWords(Texts texts) {
        this.twins = texts.all().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("purposes."))
                .map(entry -> Twin.of(entry.getValue()))
                .toList();
    }

    private record Twin(Pattern written, Text text) {
        static Twin of(Text text) {
            var parts = text.ja().split(Pattern.quote(GAP), -1);
            var pattern = Pattern.quote(parts[0]) + (parts.length > 1 ? "(.*)" + Pattern.quote(parts[1]) : "()");
            return new Twin(Pattern.compile(pattern, Pattern.DOTALL), text);
        }

        Optional<Text> of(String purpose) {
            var match = written.matcher(purpose);
            if (!match.matches()) {
                return Optional.empty();
            }
            var said = match.group(1);
            return Optional.of(new Text(
                    purpose,
                    text.easy().replace(GAP, Ruby.plain(said)),
                    text.en().replace(GAP, said)));
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
