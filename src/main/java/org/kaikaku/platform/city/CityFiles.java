package org.kaikaku.platform.city;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The city's files as they hold together: at most one version of each path. */
public final class CityFiles {
    private final SortedMap<String, CityFile> byPath;
    private final Remembered.@Nullable Asked asked;

    public CityFiles(Collection<CityFile> files) {
        this(new TreeMap<>(), null);
        for (var file : files) {
            if (byPath.put(file.path(), file) != null) {
                throw new IllegalArgumentException("two versions of " + file.path());
            }
        }
    }

    private CityFiles(SortedMap<String, CityFile> byPath, Remembered.@Nullable Asked asked) {
        this.byPath = byPath;
        this.asked = asked;
    }

    /** The same files, noting which of them are asked for. */
    CityFiles watched(Remembered.Asked asked) {
        return new CityFiles(byPath, asked);
    }

    public Optional<CityFile> find(String path) {
        var found = Optional.ofNullable(byPath.get(path));
        if (asked != null) {
            asked.find(path, found);
        }
        return found;
    }

    /**
     * @param folder {@code facts/}
     * @param ending {@code .yaml}
     */
    public List<CityFile> under(String folder, String ending) {
        var found = byPath.values().stream()
                .filter(file -> file.path().startsWith(folder) && file.path().endsWith(ending))
                .toList();
        if (asked != null) {
            asked.under(folder, ending, found);
        }
        return found;
    }

    /** In the order of their paths. */
    public List<CityFile> all() {
        return under("", "");
    }
}
