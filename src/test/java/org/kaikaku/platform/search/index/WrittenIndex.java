package org.kaikaku.platform.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.FSDirectory;
import org.springframework.context.ApplicationContext;

/** For tests of other rooms: what a house's index holds once all that happened is written to the disk. */
public final class WrittenIndex {
    private final Path folder;

    private WrittenIndex(Path folder) {
        this.folder = folder;
    }

    public static WrittenIndex of(ApplicationContext house) throws ExecutionException, InterruptedException {
        var open = house.getBean(IndexLifecycle.class).open();
        open.worker()
                .submit(() -> {
                    open.changes().follow();
                    open.changes().commit();
                })
                .get();
        return new WrittenIndex(house.getBean(SearchFolder.class).folder());
    }

    /** Each text that it keeps and each word by which something is found. */
    public List<String> texts() throws IOException {
        var texts = new ArrayList<String>();
        try (var reader = DirectoryReader.open(FSDirectory.open(folder))) {
            for (var leaf : reader.leaves()) {
                kept(leaf.reader(), texts);
                words(leaf.reader(), texts);
            }
        }
        return texts;
    }

    private static void kept(LeafReader leaf, List<String> texts) throws IOException {
        for (int i = 0; i < leaf.maxDoc(); i++) {
            leaf.storedFields().document(i).forEach(field -> texts.add(String.valueOf(field.stringValue())));
        }
    }

    private static void words(LeafReader leaf, List<String> texts) throws IOException {
        for (FieldInfo field : leaf.getFieldInfos()) {
            var terms = leaf.terms(field.name);
            if (terms == null) {
                continue;
            }
            var each = terms.iterator();
            for (var term = each.next(); term != null; term = each.next()) {
                texts.add(term.utf8ToString());
            }
        }
    }

    /** Its files, byte by byte. */
    public List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).map(WrittenIndex::raw).toList();
        }
    }

    /** What the index has thrown away meanwhile holds nothing. */
    private static String raw(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
