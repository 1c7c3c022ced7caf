package org.kaikaku.service.contact.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Questions with what answers them, split into halves by what answers: none of a half is answered by an article of the other. */
record LabelledQuestions(List<Labelled> all) {
    enum Half {
        TUNING,
        TEST
    }

    /** @param answers keys, any of which is right; empty where nothing is */
    record Labelled(String corpus, Set<String> answers, String question, Half half) {}

    static LabelledQuestions read() {
        return read("questions.txt");
    }

    /** Of the test half alone, by somebody who had seen neither the synonyms nor the questions above. */
    static LabelledQuestions fresh() {
        return read("questions-fresh.txt");
    }

    /** More for tuning, of the tuning half alone, with few of the words of what answers. */
    static LabelledQuestions harder() {
        return read("questions-tuning-2.txt");
    }

    /** Of the test half alone, frozen before the search learnt what words mean; run once. */
    static LabelledQuestions later() {
        return read("questions-fresh-2.txt");
    }

    /** Of the test half alone, by a stranger to all of this, who read the titles and the Japanese answers and nothing else; run once. */
    static LabelledQuestions strangers() {
        return read("questions-fresh-3.txt");
    }

    private static LabelledQuestions read(String name) {
        try (InputStream in = Objects.requireNonNull(LabelledQuestions.class.getResourceAsStream(name))) {
            return new LabelledQuestions(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(LabelledQuestions::labelled)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Labelled labelled(String line) {
        var parts = line.split(" \\| ", 3);
        var answers = parts[1].equals("-") ? Set.<String>of() : Set.of(parts[1].split(", "));
        var splitBy = answers.isEmpty() ? parts[2] : parts[1].split(", ")[0];
        return new Labelled(
                parts[0], answers, parts[2], Math.floorMod(splitBy.hashCode(), 2) == 0 ? Half.TUNING : Half.TEST);
    }

    List<Labelled> of(String corpus, Half half) {
        return all.stream()
                .filter(one -> one.corpus().equals(corpus) && one.half() == half)
                .toList();
    }
}
