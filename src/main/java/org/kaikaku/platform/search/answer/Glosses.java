package org.kaikaku.platform.search.answer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/**
 * What Japanese words mean, in English: 猪 is a wild boar, and so is イノシシ. From EDICT (NOTICE.md beside the file says whose it is). The lines
 * stay as they are read and are searched by halves: as objects they would take ten times the twelve megabytes.
 */
final class Glosses {
    private static final byte TAB = '\t';
    private static final byte END = '\n';

    private final byte[] lines;
    private final int[] begins;

    /** @param lines each a word, a tab and its glosses with commas between them, the usual first; in the order of their bytes */
    Glosses(byte[] lines) {
        this.lines = lines;
        this.begins = IntStream.range(0, lines.length)
                .filter(at -> at == 0 || lines[at - 1] == END)
                .toArray();
    }

    static Glosses ofHouse() {
        return House.GLOSSES;
    }

    boolean has(String word) {
        return find(word) >= 0;
    }

    /** Each gloss by its words; empty where the word is not known. */
    List<List<String>> of(String word) {
        int found = find(word);
        if (found < 0) {
            return List.of();
        }
        int begin = after(TAB, begins[found]);
        var glosses = new String(lines, begin, after(END, begin) - 1 - begin, StandardCharsets.UTF_8);
        return Arrays.stream(glosses.split(","))
                .map(gloss -> List.of(gloss.split(" ")))
                .toList();
    }

    private int find(String word) {
        var sought = word.getBytes(StandardCharsets.UTF_8);
        int low = 0;
        int high = begins.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int end = after(TAB, begins[middle]) - 1;
            int order = Arrays.compareUnsigned(lines, begins[middle], end, sought, 0, sought.length);
            if (order == 0) {
                return middle;
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return -1;
    }

    private int after(byte sign, int from) {
        int at = from;
        while (lines[at] != sign) {
            at++;
        }
        return at + 1;
    }

    /** Read when first asked for. */
    private static final class House {
        static final Glosses GLOSSES = read();

        private static Glosses read() {
            try (var in = new GZIPInputStream(
                    Objects.requireNonNull(Glosses.class.getResourceAsStream("glosses.tsv.gz"), "glosses.tsv.gz"))) {
                return new Glosses(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
