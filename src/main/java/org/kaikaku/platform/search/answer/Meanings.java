package org.kaikaku.platform.search.answer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** A Japanese text by what its words mean: two words for one thing share it, and the English of an answer says it too. */
final class Meanings {
    /** Of an answer's word only what it usually means counts. */
    static final int USUAL = 4;

    private final Glosses glosses;
    private final KnownWords words;
    private final Analyzer english = new EnglishAnalyzer();

    Meanings(Glosses glosses) {
        this.glosses = glosses;
        this.words = new KnownWords(glosses);
    }

    /** Stems of English words with spaces between them, those of one word each once. */
    String indexed(String text) {
        return words.of(text).stream()
                .map(word -> stems(word).stream()
                        .limit(USUAL)
                        .flatMap(List::stream)
                        .distinct()
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining(" "));
    }

    /** For each word of a question that is known, its glosses by their stems, the usual first. */
    List<List<List<String>>> asked(String question) {
        return words.of(question).stream().map(this::stems).toList();
    }

    private List<List<String>> stems(String word) {
        return glosses.of(word).stream()
                .map(this::stems)
                .filter(gloss -> !gloss.isEmpty())
                .toList();
    }

    private List<String> stems(List<String> gloss) {
        var stems = new LinkedHashSet<String>();
        try (var stream = english.tokenStream("", String.join(" ", gloss))) {
            var stem = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                stems.add(stem.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(stems);
    }
}
