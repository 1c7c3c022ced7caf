package org.kaikaku.platform.city.yaml;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.city.CityFileProblem;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Where in which file something stands, and who hears of it when it is wrong.
 *
 * @param problems null where nobody is to hear: what belongs to something that is missing has been told once already
 */
record YamlPlace(String file, String path, @Nullable Collection<CityFileProblem> problems) {

    YamlPlace key(String key) {
        return new YamlPlace(file, path.isEmpty() ? key : path + "." + key, problems);
    }

    YamlPlace item(String label) {
        return new YamlPlace(file, path + "[" + label + "]", problems);
    }

    /** The innermost key. */
    String name() {
        String last = path.substring(path.lastIndexOf('.') + 1);
        int item = last.indexOf('[');
        return item < 0 ? last : last.substring(0, item);
    }

    YamlPlace silent() {
        return new YamlPlace(file, path, null);
    }

    void wrong(Node node, String wrong, @Nullable String meant) {
        if (problems != null) {
            int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
            int column = node.getStartMark().map(mark -> mark.getColumn() + 1).orElse(0);
            problems.add(new CityFileProblem(file, line, column, path, wrong, meant));
        }
    }
}
