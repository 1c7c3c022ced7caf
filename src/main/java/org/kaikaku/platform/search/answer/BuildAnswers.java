package org.kaikaku.platform.search.answer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.kaikaku.platform.search.AnswerIndex;
import org.kaikaku.platform.search.AnswerIndexes;
import org.kaikaku.platform.search.Answerable;
import org.springframework.stereotype.Service;

/** What a city publishes as answers is small and changes a few times a day: it is built anew, in memory, from what holds. */
@Service
public class BuildAnswers implements AnswerIndexes {
    @Override
    public AnswerIndex of(Collection<Answerable> answers, List<List<String>> synonyms) {
        var folder = new ByteBuffersDirectory();
        var analyzer = AnswerFields.analyzer();
        var meanings = new Meanings(Glosses.ofHouse());
        try (var writer = new IndexWriter(folder, new IndexWriterConfig(analyzer))) {
            for (var answer : answers) {
                writer.addDocument(AnswerFields.of(answer, meanings));
            }
            writer.forceMerge(1);
            writer.commit();
            return new LuceneAnswers(DirectoryReader.open(folder), analyzer, meanings, synonyms);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
