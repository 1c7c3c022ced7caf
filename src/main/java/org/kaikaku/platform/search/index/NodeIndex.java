package org.kaikaku.platform.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.kaikaku.platform.search.Findable;
import org.springframework.util.FileSystemUtils;

/** The files of the index, one writer on them. What is committed carries up to where the database was followed. */
final class NodeIndex implements AutoCloseable {
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    private NodeIndex(Directory directory, IndexWriter writer) throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.searchers = new SearcherManager(writer, null);
    }

    /** What cannot be read is thrown away, for it can be built again; a folder that another node holds is left to it. */
    static NodeIndex open(Path folder, Analyzer analyzer) {
        try {
            return at(folder, analyzer);
        } catch (LockObtainFailedException e) {
            return elsewhere(analyzer);
        } catch (CorruptIndexException | IndexFormatTooOldException | IndexFormatTooNewException e) {
            return anew(folder, analyzer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NodeIndex at(Path folder, Analyzer analyzer) throws IOException {
        Files.createDirectories(folder);
        var directory = FSDirectory.open(folder);
        return new NodeIndex(
                directory, new IndexWriter(directory, new IndexWriterConfig(analyzer).setCommitOnClose(false)));
    }

    private static NodeIndex anew(Path folder, Analyzer analyzer) {
        try {
            FileSystemUtils.deleteRecursively(folder);
            return at(folder, analyzer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NodeIndex elsewhere(Analyzer analyzer) {
        try {
            var folder = Files.createTempDirectory("kaikaku-search");
            folder.toFile().deleteOnExit();
            return at(folder, analyzer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty where nothing was ever committed. */
    Map<String, String> committed() {
        var data = writer.getLiveCommitData();
        return data == null
                ? Map.of()
                : StreamSupport.stream(data.spliterator(), false)
                        .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void clear() throws IOException {
        writer.deleteAll();
    }

    void put(Findable thing) throws IOException {
        writer.updateDocument(Fields.key(thing.kind(), thing.id()), Fields.of(thing));
    }

    void remove(String kind, Collection<String> ids) throws IOException {
        writer.deleteDocuments(
                ids.stream().map(id -> Fields.key(kind, id)).toArray(org.apache.lucene.index.Term[]::new));
    }

    void show() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    void commit(Map<String, String> position) throws IOException {
        writer.setLiveCommitData(position.entrySet());
        writer.commit();
    }

    /** Something that reads the index as it stands. */
    interface Reading<T> {
        T read(IndexSearcher searcher) throws IOException;
    }

    <T> T read(Reading<T> reading) {
        try {
            var searcher = searchers.acquire();
            try {
                return reading.read(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
        directory.close();
    }
}
