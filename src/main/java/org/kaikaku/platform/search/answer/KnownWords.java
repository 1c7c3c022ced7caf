package org.kaikaku.platform.search.answer;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.BaseFormAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.kaikaku.platform.search.index.SignFolding;

/** Which words of a text a dictionary knows: the longest runs of the tokenizer's words, and what kana written apart begin with. */
final class KnownWords {
    private static final int LONGEST = 4;
    private static final int SHORTEST_KANA = 3;
    private static final Pattern BETWEEN = Pattern.compile("[\\s、。?!]+");
    private static final Pattern KANA = Pattern.compile("\\p{IsHiragana}{3,}.*");
    private static final Set<String> MEANING = Set.of("名詞", "動詞-自立", "形容詞-自立", "副詞");
    private static final Set<String> NOTHING = Set.of("名詞-非自立", "名詞-代名詞", "名詞-数", "名詞-接尾");

    private final Glosses glosses;

    KnownWords(Glosses glosses) {
        this.glosses = glosses;
    }

    /** As the dictionary has them, without what every question says. */
    Set<String> of(String text) {
        var tokens = tokens(text);
        var found = new LinkedHashSet<String>();
        for (int at = 0; at < tokens.size(); ) {
            int length = Math.min(LONGEST, tokens.size() - at);
            var word = known(tokens.subList(at, at + length));
            while (word.isEmpty() && length > 1) {
                length--;
                word = known(tokens.subList(at, at + length));
            }
            word.ifPresent(found::add);
            at += length;
        }
        BETWEEN.splitAsStream(text).flatMap(this::beginning).forEach(found::add);
        return found;
    }

    private Optional<String> known(List<Token> run) {
        var first = run.getFirst();
        if (!first.means() && (run.size() == 1 || !first.leads())) {
            return Optional.empty();
        }
        var before = run.subList(0, run.size() - 1).stream().map(Token::written).collect(Collectors.joining());
        return run.getLast().forms().map(before::concat).filter(this::says).findFirst();
    }

    /** やさしい日本語 is written with spaces, and in kana that the tokenizer often cuts wrongly: とうろく したいです. */
    private Stream<String> beginning(String part) {
        return KANA.matcher(part).matches()
                ? IntStream.rangeClosed(SHORTEST_KANA, part.length())
                        .mapToObj(shorter -> part.substring(0, part.length() + SHORTEST_KANA - shorter))
                        .filter(this::says)
                        .limit(1)
                : Stream.of();
    }

    private boolean says(String word) {
        return glosses.has(word) && !QuestionAnalyzer.onlyAsks(word);
    }

    private static List<Token> tokens(String text) {
        var tokens = new ArrayList<Token>();
        try (var words = new JapaneseTokenizer(null, false, JapaneseTokenizer.Mode.NORMAL)) {
            words.setReader(new MappingCharFilter(SignFolding.SIGNS, new StringReader(text)));
            var written = words.addAttribute(CharTermAttribute.class);
            var base = words.addAttribute(BaseFormAttribute.class);
            var part = words.addAttribute(PartOfSpeechAttribute.class);
            words.reset();
            while (words.incrementToken()) {
                tokens.add(new Token(
                        written.toString(),
                        Objects.requireNonNullElse(base.getBaseForm(), written.toString()),
                        Objects.requireNonNullElse(part.getPartOfSpeech(), "")));
            }
            words.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }

    private record Token(String written, String base, String part) {
        boolean means() {
            return !QuestionAnalyzer.onlyAsks(base)
                    && MEANING.stream().anyMatch(part::startsWith)
                    && NOTHING.stream().noneMatch(part::startsWith);
        }

        boolean leads() {
            return part.startsWith("接頭");
        }

        Stream<String> forms() {
            return part.startsWith("動詞") ? Stream.of(base, written) : Stream.of(written, base);
        }
    }
}
