package org.kaikaku.service.procedure.definition;

import org.kaikaku.platform.city.CityFile;
import org.kaikaku.platform.city.yaml.YamlMap;

/** What was read, and where it stands, so that what is found wrong with it later can be told with its line. */
record Sourced<T>(YamlMap yaml, T value) {

    /** The {@code key} of a file that is named by it. */
    static String fileName(CityFile file, YamlMap yaml) {
        String key = yaml.string("key");
        if (!key.isEmpty() && !key.equals(file.name())) {
            yaml.get("key").wrong("\"" + key + "\" is not the file's name", "write " + file.name());
        }
        return key;
    }
}
