package org.kaikaku.platform.city;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What is made of a city's files, made once for the files that it was made of: it is noted which files are asked for, and while these say the same,
 * what was made before is given again, whatever else a new release changes. A file's version never changes, so what was noted stays true.
 *
 * <p>Only for what depends on nothing but the files: neither on the day nor on the database.
 */
public final class Remembered<T> {
    private final int most;
    private final Function<CityFiles, T> make;
    /** The one that was asked for last stands first. */
    private final List<Made<T>> kept = new ArrayList<>();

    private record Made<T>(Asked asked, T value) {}

    /** @param most how many are kept; the one that was asked for longest ago goes */
    public Remembered(int most, Function<CityFiles, T> make) {
        this.most = most;
        this.make = make;
    }

    /** Whoever asks for something new makes it; nobody waits for them who asks for something known. */
    public T of(CityFiles files) {
        return known(files).orElseGet(() -> {
            var asked = new Asked();
            var made = new Made<>(asked, make.apply(files.watched(asked)));
            first(made);
            return made.value();
        });
    }

    private synchronized Optional<T> known(CityFiles files) {
        var found = kept.stream().filter(made -> made.asked().sameIn(files)).findFirst();
        found.ifPresent(this::first);
        return found.map(Made::value);
    }

    private synchronized void first(Made<T> made) {
        kept.remove(made);
        kept.addFirst(made);
        if (kept.size() > most) {
            kept.removeLast();
        }
    }

    /** Which files were asked for, and which were found. */
    static final class Asked {
        private final Map<String, Optional<CityFile.Name>> one = new ConcurrentHashMap<>();
        private final Map<Folder, List<CityFile.Name>> many = new ConcurrentHashMap<>();

        private record Folder(String folder, String ending) {}

        void find(String path, Optional<CityFile> found) {
            one.put(path, found.map(CityFile::fullName));
        }

        void under(String folder, String ending, List<CityFile> found) {
            many.put(new Folder(folder, ending), names(found));
        }

        boolean sameIn(CityFiles files) {
            return one.entrySet().stream()
                            .allMatch(asked -> files.find(asked.getKey())
                                    .map(CityFile::fullName)
                                    .equals(asked.getValue()))
                    && many.entrySet().stream()
                            .allMatch(asked -> names(files.under(
                                            asked.getKey().folder(),
                                            asked.getKey().ending()))
                                    .equals(asked.getValue()));
        }

        private static List<CityFile.Name> names(List<CityFile> files) {
            return files.stream().map(CityFile::fullName).toList();
        }
    }
}
