package org.kaikaku.service.contact.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.kaikaku.platform.city.release.CityFolder;
import org.kaikaku.platform.search.AnswerIndex;
import org.kaikaku.platform.search.Answerable;
import org.kaikaku.platform.search.Near;
import org.kaikaku.platform.search.answer.BuildAnswers;
import org.kaikaku.service.procedure.definition.AnswersOfCity;
import org.kaikaku.service.procedure.definition.Catalogues;

/** What questions are asked of: the demo city's files, and pages of a real village. */
final class Corpora {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

    private Corpora() {}

    static Corpus mirai() {
        var files = CityFolder.check(Path.of("city/mirai"), List.of(), new TreeSet<>());
        var written = new KnowledgeFile(List.of()).read(files, new TreeSet<>());
        var said = AnswersOfCity.answers(Catalogues.unpublished(files, DAY));
        return Corpus.of(written, said, List.of(), DAY, new BuildAnswers());
    }

    /** Each page under its file's name; where two have the same, both are it. */
    static List<Answerable> village(Path testData) {
        try (var paths = Files.walk(testData.resolve("faq/otoineppu-village-pages"))) {
            return paths.filter(path -> path.toString().endsWith(".md") && !path.endsWith("ORIGIN.md"))
                    .sorted()
                    .map(Corpora::page)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answerable page(Path path) {
        try {
            var text = Files.readString(path);
            var title = text.lines()
                    .filter(line -> line.startsWith("# "))
                    .findFirst()
                    .map(line -> line.substring(2))
                    .orElse("");
            return new Answerable(path.getFileName().toString(), List.of(title), List.of(), List.of(), List.of(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What there would be without this house's: one field, Lucene's own analysis of Japanese, BM25. */
    static AnswerIndex plain(Collection<Answerable> answers) {
        var folder = new ByteBuffersDirectory();
        var analyzer = new JapaneseAnalyzer();
        try (var writer = new IndexWriter(folder, new IndexWriterConfig(analyzer))) {
            for (var answer : answers) {
                var document = new Document();
                document.add(new StoredField("id", answer.id()));
                document.add(new TextField("all", text(answer), Field.Store.NO));
                writer.addDocument(document);
            }
            writer.commit();
            var searcher = new IndexSearcher(DirectoryReader.open(folder));
            return (question, most) -> plain(searcher, new QueryBuilder(analyzer), question, most);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Near> plain(IndexSearcher searcher, QueryBuilder builder, String question, int most) {
        try {
            var query = builder.createBooleanQuery("all", question);
            if (query == null) {
                return List.of();
            }
            var near = new java.util.ArrayList<Near>();
            for (var hit : searcher.search(query, most).scoreDocs) {
                near.add(new Near(searcher.storedFields().document(hit.doc).get("id"), hit.score, hit.score));
            }
            return near;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Answerable answer) {
        return Stream.of(answer.titles(), answer.words(), answer.texts())
                .flatMap(List::stream)
                .collect(Collectors.joining("\n"));
    }
}
