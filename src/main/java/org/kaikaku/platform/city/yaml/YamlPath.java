package org.kaikaku.platform.city.yaml;

import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Finds the place that a problem's path names: {@code examples.gets.deceased.was_head}, whose last key contains a point. */
final class YamlPath {
    private YamlPath() {}

    static YamlValue follow(String path, YamlPlace place, Node node) {
        if (node instanceof MappingNode mapping) {
            for (var tuple : mapping.getValue()) {
                String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
                if (path.equals(key) || path.startsWith(key + ".") || path.startsWith(key + "[")) {
                    return follow(rest(path, key.length()), place.key(key), tuple.getValueNode());
                }
            }
        }
        if (node instanceof SequenceNode sequence && path.startsWith("[")) {
            int end = path.indexOf(']');
            for (int i = 0; i < sequence.getValue().size(); i++) {
                var item = sequence.getValue().get(i);
                if (path.substring(1, end).equals(YamlMap.label(item, i + 1))) {
                    return follow(rest(path, end + 1), place.item(YamlMap.label(item, i + 1)), item);
                }
            }
        }
        return new YamlValue(place, node);
    }

    private static String rest(String path, int from) {
        return path.startsWith(".", from) ? path.substring(from + 1) : path.substring(from);
    }
}
