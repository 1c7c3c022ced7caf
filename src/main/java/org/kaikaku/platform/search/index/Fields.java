package org.kaikaku.platform.search.index;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.kaikaku.platform.language.Reduced;
import org.kaikaku.platform.search.Findable;

/** What of a thing stands in the index. */
final class Fields {
    /** Raised whenever fields or their analysis change: an index of another version is built anew. */
    static final String VERSION = "1";

    static final String KEY = "key";
    static final String KIND = "kind";
    static final String ID = "id";
    static final String SCOPE = "scope";
    static final String MARK = "mark";
    static final String EXACT = "exact";
    static final String TITLE = "title";
    static final String NAMES = "names";
    static final String TEXT = "text";
    static final String READING = "reading";
    /** A title sign by sign, to come near to what was mistyped. */
    static final String TITLE_SIGNS = "title-signs";

    static final String TITLE_READING = "title-reading";

    private static final int LONGEST_LINE = 120;

    private Fields() {}

    static Term key(String kind, String id) {
        return new Term(KEY, kind + "/" + id);
    }

    static Document of(Findable thing) {
        var text = lines(thing.text());
        var document = new Document();
        document.add(new StringField(KEY, key(thing.kind(), thing.id()).text(), Field.Store.NO));
        document.add(new StringField(KIND, thing.kind(), Field.Store.NO));
        document.add(new BinaryDocValuesField(ID, new BytesRef(thing.id())));
        document.add(new StringField(SCOPE, thing.scope(), Field.Store.NO));
        document.add(new TextField(TITLE, thing.title(), Field.Store.YES));
        document.add(new TextField(TITLE_SIGNS, Reduced.name(thing.title()), Field.Store.NO));
        document.add(new TextField(TITLE_READING, Readings.of(thing.title()), Field.Store.NO));
        document.add(new TextField(TEXT, text, Field.Store.YES));
        document.add(new TextField(READING, Readings.of(thing.title() + "\n" + text), Field.Store.NO));
        thing.marks().forEach(mark -> document.add(new StringField(MARK, mark, Field.Store.NO)));
        thing.exact().forEach(exact -> document.add(new StringField(EXACT, exact(exact), Field.Store.NO)));
        for (var name : thing.names()) {
            document.add(new TextField(NAMES, Reduced.name(name), Field.Store.NO));
            if (Reduced.isKana(name)) {
                document.add(new TextField(READING, Reduced.kana(name), Field.Store.NO));
            }
        }
        return document;
    }

    static String exact(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC)
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[‐-―ー−-]", "");
    }

    /** Long lines are broken after a sentence or where they get too long, so that an excerpt stays one. */
    private static String lines(String text) {
        return text.lines()
                .flatMap(line -> Stream.of(line.split("(?<=。)")))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .flatMap(line -> Stream.iterate(0, from -> from < line.length(), from -> from + LONGEST_LINE)
                        .map(from -> line.substring(from, Math.min(line.length(), from + LONGEST_LINE))))
                .collect(Collectors.joining("\n"));
    }
}
