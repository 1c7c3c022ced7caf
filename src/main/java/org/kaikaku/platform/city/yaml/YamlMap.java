package org.kaikaku.platform.city.yaml;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.city.CityFile;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.language.Text;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A map of keys in a city file, and the file's outermost map; see {@link YamlValue}. */
public final class YamlMap {
    private final YamlPlace place;
    private final Node node;
    private final Map<String, Node> entries = new LinkedHashMap<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    YamlMap(YamlPlace place, MappingNode node) {
        this.place = place;
        this.node = node;
        for (var tuple : node.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (keys.putIfAbsent(key, tuple.getKeyNode()) == null) {
                entries.put(key, tuple.getValueNode());
            } else {
                place.key(key).wrong(tuple.getKeyNode(), "stands here a second time", "leave just one");
            }
        }
    }

    private YamlMap(YamlPlace place, Node node) {
        this.place = place.silent();
        this.node = node;
    }

    static YamlMap none(YamlPlace place, Node node) {
        return new YamlMap(place, node);
    }

    /**
     * Reads a file whose outermost value is a map. {@code version} and {@code effective} have been read with the file.
     *
     * @return empty where the file is no YAML at all
     */
    public static <T> Optional<T> read(CityFile file, Collection<CityFileProblem> problems, Function<YamlMap, T> read) {
        return compose(file.path(), file.text(), problems).map(node -> {
            var value = new YamlValue(new YamlPlace(file.path(), "", problems), node);
            return value.map(map -> {
                map.asked.addAll(List.of("version", "effective"));
                return read.apply(map);
            });
        });
    }

    static Optional<Node> compose(String path, String text, Collection<CityFileProblem> problems) {
        try {
            var node = new Compose(LoadSettings.builder().setLabel(path).build()).composeString(text);
            if (node.isEmpty()) {
                problems.add(CityFileProblem.of(path, "is empty", null));
            }
            return node;
        } catch (MarkedYamlEngineException broken) {
            var mark = broken.getProblemMark();
            int line = mark.map(at -> at.getLine() + 1).orElse(0);
            int column = mark.map(at -> at.getColumn() + 1).orElse(0);
            problems.add(new CityFileProblem(
                    path,
                    line,
                    column,
                    "",
                    "is not YAML: " + broken.getProblem(),
                    "look at this line and the one before"));
        } catch (YamlEngineException broken) {
            problems.add(CityFileProblem.of(path, "is not YAML: " + broken.getMessage(), null));
        }
        return Optional.empty();
    }

    /** A key that must be there. */
    public YamlValue get(String key) {
        return find(key).orElseGet(() -> {
            place.wrong(node, "\"" + key + "\" is missing", null);
            return new YamlValue(place.key(key).silent(), new ScalarNode(Tag.NULL, "", ScalarStyle.PLAIN));
        });
    }

    /** A key that may be there. */
    public Optional<YamlValue> find(String key) {
        asked.add(key);
        return Optional.ofNullable(entries.get(key)).map(value -> new YamlValue(place.key(key), value));
    }

    public boolean has(String key) {
        return find(key).isPresent();
    }

    /** All keys, where the reader cannot know them: facts of an example. */
    public Map<String, YamlValue> all() {
        var all = new LinkedHashMap<String, YamlValue>();
        entries.keySet().forEach(key -> all.put(key, get(key)));
        return all;
    }

    public String string(String key) {
        return get(key).string();
    }

    public @Nullable String stringOrNull(String key) {
        return find(key).map(YamlValue::string).orElse(null);
    }

    public Text text(String key) {
        return get(key).text();
    }

    public @Nullable Text textOrNull(String key) {
        return find(key).map(YamlValue::text).orElse(null);
    }

    /** An empty list where the key is not there. */
    public <T> List<T> list(String key, Function<YamlValue, T> read) {
        return find(key).map(value -> value.list(read)).orElse(List.of());
    }

    /** Notes a problem of the map as a whole. */
    public void wrong(String wrong, @Nullable String meant) {
        place.wrong(node, wrong, meant);
    }

    /** What stands under a path of keys as problems name it, so that it can be found again once all files are read. */
    public YamlValue at(String path) {
        return YamlPath.follow(path, place, node);
    }

    /** The file's path. */
    public String file() {
        return place.file();
    }

    /** {@code facts/common.yaml:12}. */
    public String where() {
        return place.file() + ":"
                + node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    void noOtherKeys() {
        keys.forEach((key, at) -> {
            if (!asked.contains(key)) {
                var rest =
                        asked.stream().filter(known -> !keys.containsKey(known)).toList();
                boolean torn = entries.get(key) instanceof ScalarNode value
                        && value.getTag().equals(Tag.NULL);
                place.key(key)
                        .wrong(
                                at,
                                "this key means nothing here",
                                torn
                                        ? "is it part of a text? A text with a comma stands in quotes"
                                        : CityFileProblem.didYouMean(key, rest));
            }
        });
    }

    /** A list's item by its key where it has one, else by its place from 1. */
    static String label(Node item, int number) {
        if (item instanceof MappingNode mapping) {
            for (var tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals("key")
                        && tuple.getValueNode() instanceof ScalarNode value) {
                    return value.getValue();
                }
            }
        }
        return String.valueOf(number);
    }
}
