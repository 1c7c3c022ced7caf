package org.kaikaku.platform.opendata.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.opendata.Dataset;
import org.kaikaku.platform.opendata.DatasetColumn;
import org.kaikaku.platform.opendata.Datasets;
import org.kaikaku.platform.opendata.Kind;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Those of {@code opendata/datasets.yaml}, and those that rooms describe. */
@Component
class KnownDatasets implements Datasets {
    private static final String FILE = "/opendata/datasets.yaml";

    private final Map<String, Kind> kinds = new HashMap<>();
    private final Map<String, Set<String>> also = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final Pattern whole;
    private final List<Dataset> all = new ArrayList<>();

    @Autowired
    KnownDatasets(ObjectProvider<Dataset> ofRooms) {
        this(ofRooms.orderedStream().toList());
    }

    KnownDatasets(List<Dataset> ofRooms) {
        var yaml = load();
        map(yaml, "kinds")
                .forEach((kind, columns) -> strings(columns).forEach(name -> kinds.put(Folded.name(name), kind(kind))));
        map(yaml, "also").forEach((name, others) -> also.put(name, Set.copyOf(strings(others))));
        also.forEach((name, others) -> others.forEach(
                other -> kinds.putIfAbsent(Folded.name(other), kinds.getOrDefault(Folded.name(name), Kind.TEXT))));
        whole = Pattern.compile(String.valueOf(yaml.get("whole-pattern")));
        map(yaml, "datasets").forEach((key, dataset) -> all.add(dataset(key, asMap(dataset))));
        all.addAll(ofRooms);
        all.forEach(dataset -> dataset.columns().forEach(column -> {
            names.add(Folded.name(column.name()));
            column.also().forEach(other -> names.add(Folded.name(other)));
        }));
        names.addAll(kinds.keySet());
    }

    @Override
    public List<Dataset> all() {
        return List.copyOf(all);
    }

    @Override
    public Optional<Dataset> find(String key) {
        return all.stream().filter(dataset -> dataset.key().equals(key)).findFirst();
    }

    /** Whether it is the name of a column anywhere. */
    boolean isName(String cell) {
        return names.contains(Folded.name(cell));
    }

    /** What one column means in every table. */
    Kind kindOf(String name) {
        return whole.matcher(name).matches() ? Kind.WHOLE : kinds.getOrDefault(Folded.name(name), Kind.TEXT);
    }

    private Dataset dataset(String key, Map<String, Object> yaml) {
        var own = new HashMap<String, Kind>();
        map(yaml, "kinds").forEach((kind, columns) -> strings(columns).forEach(name -> own.put(name, kind(kind))));
        var required = Set.copyOf(strings(yaml.get("required")));
        var columns = strings(yaml.get("columns")).stream()
                .map(name -> new DatasetColumn(
                        name,
                        also.getOrDefault(name, Set.of()),
                        own.getOrDefault(name, kindOf(name)),
                        required.contains(name)))
                .toList();
        return new Dataset(key, text(yaml), columns);
    }

    private static Text text(Map<String, Object> yaml) {
        return new Text(
                String.valueOf(yaml.get("ja")), String.valueOf(yaml.get("easy")), String.valueOf(yaml.get("en")));
    }

    private static Kind kind(String word) {
        return Kind.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static Map<String, Object> load() {
        try (var in = KnownDatasets.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            return asMap(new Load(LoadSettings.builder().setLabel(FILE).build()).loadFromInputStream(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> map(Map<String, Object> yaml, String key) {
        return yaml.containsKey(key) ? asMap(yaml.get(key)) : Map.of();
    }

    @SuppressWarnings("unchecked") // the file is ours, and a test reads all of it
    private static Map<String, Object> asMap(@Nullable Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    private static List<String> strings(@Nullable Object value) {
        return value instanceof Collection<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
