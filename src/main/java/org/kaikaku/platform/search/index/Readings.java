package org.kaikaku.platform.search.index;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.kaikaku.platform.language.Reduced;

/** How a text is read, as the dictionary has it: 葬祭費 is ソウサイヒ, so that whoever types そうさいひ finds it. */
final class Readings {
    private Readings() {}

    /** Katakana, reduced as {@link Reduced#kana}; a space where something stands that is not read. */
    static String of(String text) {
        var all = new StringBuilder();
        try (var words = new JapaneseTokenizer(null, false, JapaneseTokenizer.Mode.NORMAL)) {
            words.setReader(new MappingCharFilter(Analysis.SIGNS, new StringReader(text)));
            var reading = words.addAttribute(ReadingAttribute.class);
            var written = words.addAttribute(CharTermAttribute.class);
            words.reset();
            while (words.incrementToken()) {
                var read = Objects.requireNonNullElse(reading.getReading(), written.toString());
                all.append(Reduced.isKana(read) ? Reduced.kana(read) : " ");
            }
            words.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toString();
    }
}
