package org.kaikaku.platform.search.answer;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.kaikaku.platform.search.index.SignFolding;

/** Pairs of neighbouring kana of how a text is read, so that ごみのわけかた finds 分け方, and a slip of a finger costs two of them. */
final class ReadingPairs extends Analyzer {
    private static final int PAIR = 2;

    @Override
    protected TokenStreamComponents createComponents(String field) {
        return new TokenStreamComponents(new NGramTokenizer(PAIR, PAIR));
    }

    @Override
    protected Reader initReader(String field, Reader reader) {
        try {
            var all = new StringBuilder();
            var part = new char[1024];
            for (int read = reader.read(part); read >= 0; read = reader.read(part)) {
                all.append(part, 0, read);
            }
            return new StringReader(SignFolding.reading(all.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int getPositionIncrementGap(String field) {
        return 100;
    }
}
