package org.kaikaku.platform.city.release;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kaikaku.platform.city.CityFile;
import org.kaikaku.platform.city.CityFiles;

/**
 * All files as published at one time; immutable. It holds older versions of a file beside the newest, because a version can be
 * published before the day from which it holds.
 *
 * @param id counts up; the greatest is the current one
 * @param sha256 over the paths, versions and hashes of all files
 */
public record Release(long id, Instant publishedAt, String sha256, List<CityFile> files) {

    private static final Comparator<CityFile> NEWER =
            Comparator.comparing(CityFile::effective).thenComparingInt(CityFile::version);

    public Release {
        files = List.copyOf(files);
    }

    /** Of each file the version that has come into force last. */
    public CityFiles on(LocalDate date) {
        return on(files, date);
    }

    /** The last day not after {@code date} on which some file changed: days with the same turn have the same files. */
    public LocalDate turn(LocalDate date) {
        var turn = LocalDate.EPOCH;
        // A plain loop: each page that reads a definition asks this of some hundred files.
        for (var file : files) {
            if (file.effective().isAfter(turn) && !file.effective().isAfter(date)) {
                turn = file.effective();
            }
        }
        return turn;
    }

    /** Of each file the version with the greatest number, in the order of their paths. */
    List<CityFile> newest() {
        var newest = new TreeMap<String, CityFile>();
        files.forEach(
                file -> newest.merge(file.path(), file, (one, other) -> one.version() < other.version() ? other : one));
        return List.copyOf(newest.values());
    }

    static CityFiles on(Collection<CityFile> versions, LocalDate date) {
        var inForce = new TreeMap<String, CityFile>();
        versions.stream()
                .filter(file -> !file.effective().isAfter(date))
                .forEach(file ->
                        inForce.merge(file.path(), file, (one, other) -> NEWER.compare(one, other) < 0 ? other : one));
        return new CityFiles(inForce.values());
    }

    static SortedSet<LocalDate> turns(Collection<CityFile> versions) {
        var turns = new TreeSet<LocalDate>();
        versions.forEach(file -> turns.add(file.effective()));
        return turns;
    }
}
