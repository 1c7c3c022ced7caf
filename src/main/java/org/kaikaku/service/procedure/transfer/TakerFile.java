package org.kaikaku.service.procedure.transfer;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.CityFiles;
import org.kaikaku.platform.city.yaml.YamlMap;
import org.kaikaku.platform.city.yaml.YamlValue;

/** Reads {@code transfers.yaml}. In a city without the file a case goes to no other division. */
final class TakerFile {
    static final String PATH = "transfers.yaml";

    private final Collection<String> divisions;
    private final Collection<String> matters;

    /**
     * @param divisions keys of the city's divisions; empty where nobody can say
     * @param matters keys of its life events and procedures; empty alike
     */
    TakerFile(Collection<String> divisions, Collection<String> matters) {
        this.divisions = divisions;
        this.matters = matters;
    }

    Optional<List<Taker>> read(CityFiles files, Collection<CityFileProblem> problems) {
        var seen = new HashSet<String>();
        return files.find(PATH)
                .flatMap(file -> YamlMap.read(
                        file, problems, yaml -> yaml.get("takes").list(one -> one.map(map -> taker(map, seen)))));
    }

    private Taker taker(YamlMap yaml, Set<String> seen) {
        var value = yaml.get("division");
        var division = known(value, "a division", divisions);
        if (!seen.add(division)) {
            value.wrong("\"" + division + "\" stands here a second time", "leave just one");
        }
        var of = yaml.get("matters").list(one -> known(one, "a life event or procedure", matters));
        if (of.isEmpty()) {
            yaml.get("matters")
                    .wrong("says of nothing what it takes", "name a life event or procedure, or leave it out");
        }
        return new Taker(division, Set.copyOf(of));
    }

    private static String known(YamlValue value, String what, Collection<String> keys) {
        var key = value.string();
        if (!keys.isEmpty() && !keys.contains(key)) {
            value.unknown(key, what, keys);
        }
        return key;
    }
}
