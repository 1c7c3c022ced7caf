package org.kaikaku.platform.city.yaml;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.kaikaku.platform.city.CityFileProblem;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * How every YAML file of a city begins.
 *
 * @param version from 1
 * @param effective the day from which it holds
 */
public record FileHead(int version, LocalDate effective) {

    /** Empty where the file is no map of keys at all. */
    public static Optional<FileHead> read(String path, String text, Collection<CityFileProblem> problems) {
        return YamlMap.compose(path, text, problems).flatMap(node -> of(path, node, problems));
    }

    private static Optional<FileHead> of(String path, Node node, Collection<CityFileProblem> problems) {
        if (!(node instanceof MappingNode mapping)) {
            problems.add(new CityFileProblem(path, 1, 1, "", "should be a map of keys", "start with version: 1"));
            return Optional.empty();
        }
        var map = new YamlMap(new YamlPlace(path, "", problems), mapping);
        int version = map.get("version").number();
        if (map.has("version") && version < 1) {
            map.get("version").wrong("versions count from 1", null);
        }
        return Optional.of(new FileHead(version, map.get("effective").date()));
    }
}
