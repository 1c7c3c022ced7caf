package org.kaikaku.platform.city;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The city's files as they hold together: at most one version of each path. */
public final class CityFiles {
    private final SortedMap<String, CityFile> byPath = new TreeMap<>();

    public CityFiles(Collection<CityFile> files) {
        for (var file : files) {
            if (byPath.put(file.path(), file) != null) {
                throw new IllegalArgumentException("two versions of " + file.path());
            }
        }
    }

    public Optional<CityFile> find(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /**
     * @param folder {@code facts/}
     * @param ending {@code .yaml}
     */
    public List<CityFile> under(String folder, String ending) {
        return byPath.values().stream()
                .filter(file -> file.path().startsWith(folder) && file.path().endsWith(ending))
                .toList();
    }

    /** In the order of their paths. */
    public List<CityFile> all() {
        return List.copyOf(byPath.values());
    }
}
