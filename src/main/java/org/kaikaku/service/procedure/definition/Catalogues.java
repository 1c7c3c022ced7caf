package org.kaikaku.service.procedure.definition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.city.CityFile;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.CityFiles;
import org.kaikaku.platform.city.Remembered;
import org.kaikaku.platform.city.release.CityReleases;
import org.kaikaku.platform.city.release.NoSuchRelease;
import org.kaikaku.platform.city.release.Release;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * The city's definitions as published. Reading and compiling them takes a second or so; it is done once, and not again for a release that changes only
 * other files of the city.
 */
@Service
public class Catalogues {
    private static final Logger log = LoggerFactory.getLogger(Catalogues.class);
    private static final int KEPT = 24;
    private static final int DIFFERENT = 8;

    private final CityReleases releases;
    private final Clock clock;
    private final Remembered<Understood> understood = new Remembered<>(DIFFERENT, Catalogues::understood);
    private final Map<Edition, Once> kept = new LinkedHashMap<>(KEPT, 0.75f, true);

    private record Edition(long release, LocalDate turn) {}

    /** @param problems by the rules of today */
    private record Understood(Catalogue catalogue, SortedSet<CityFileProblem> problems) {}

    private static final class Once {
        private final Supplier<Catalogue> read;
        private @Nullable Catalogue catalogue;

        Once(Supplier<Catalogue> read) {
            this.read = read;
        }

        synchronized Catalogue get() {
            if (catalogue == null) {
                catalogue = read.get();
            }
            return catalogue;
        }
    }

    Catalogues(CityReleases releases, Clock clock) {
        this.releases = releases;
        this.clock = clock;
    }

    /**
     * The newest release, as it holds today. Another node's publication is noticed within seconds.
     *
     * @throws NoSuchRelease where nothing was published yet
     */
    public Catalogue current() {
        return of(releases.current(), LocalDate.ofInstant(clock.instant(), City.ZONE));
    }

    /**
     * The release and day that something was begun with: {@link Catalogue#release()} and {@link Catalogue#on()}.
     *
     * @throws NoSuchRelease where there is none of that number
     */
    public Catalogue release(long id, LocalDate on) {
        return of(releases.get(id), on);
    }

    /** Files that are published nowhere yet, as somebody tries them. Read anew each time, which takes a second or so. */
    public static Catalogue unpublished(CityFiles files, LocalDate on) {
        return CatalogueFiles.read(files, new TreeSet<>()).catalogue(0, on);
    }

    /** What one file says, whether it goes together with the others or not; empty where it is no procedure at all. */
    public static Optional<Procedure> procedure(CityFile file) {
        return ProcedureFile.read(file, new TreeSet<>()).map(Sourced::value);
    }

    /** Whoever needs an edition that is being read waits for it; nobody else does. */
    private Catalogue of(Release release, LocalDate date) {
        var edition = new Edition(release.id(), release.turn(date));
        Once once;
        synchronized (kept) {
            once = kept.computeIfAbsent(edition, _ -> new Once(() -> read(release, edition.turn())));
            if (kept.size() > KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return once.get();
    }

    /** An old release was right by the rules of its time; what newer rules say against it is only noted. */
    private Catalogue read(Release release, LocalDate turn) {
        var read = understood.of(release.on(turn));
        read.problems().forEach(problem -> log.warn("Release {} of the city files: {}", release.id(), problem));
        return read.catalogue().of(release.id(), turn);
    }

    private static Understood understood(CityFiles files) {
        var problems = new TreeSet<CityFileProblem>();
        return new Understood(CatalogueFiles.read(files, problems).catalogue(0, LocalDate.EPOCH), problems);
    }
}
