package org.kaikaku.platform.city.release;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.city.CityFile;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.CityFiles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stores files that are right in themselves: all of them or none. */
@Service
class StoreRelease {
    private final CityArchive archive;
    private final CityChecks checks;
    private final Journal journal;
    private final Clock clock;

    StoreRelease(CityArchive archive, CityChecks checks, Journal journal, Clock clock) {
        this.journal = journal;
        this.archive = archive;
        this.checks = checks;
        this.clock = clock;
    }

    /** The folder's files, published by whoever runs the house or its command, whom only the operating system knows. */
    @Transactional
    Publication store(CityFiles folder) {
        return store(folder, new Doer("command", System.getProperty("user.name"), null), "市のファイルを公開する");
    }

    /** @param folder all of the city's files, as they are to be from now on */
    @Transactional
    Publication store(CityFiles folder, Doer doer, String purpose) {
        archive.lock();
        var problems = new TreeSet<CityFileProblem>();
        var current = archive.find(archive.newest());
        var published = archive.newestVersions();
        // What stands stays, also where a newer version of it was taken back.
        var standing = current.map(Release::newest).orElse(List.of());
        var added = folder.all().stream()
                .filter(file -> !standing.contains(file))
                .filter(file -> isNew(file, published.get(file.path()), problems))
                .toList();
        var before = current.map(Release::files).orElse(List.of());
        var files = Stream.concat(before.stream(), folder.all().stream())
                .filter(file -> folder.find(file.path()).isPresent())
                .distinct()
                .toList();
        if (problems.isEmpty()) {
            checkDaysToCome(folder, files, problems);
        }
        if (!problems.isEmpty()) {
            return new Publication.Refused(List.copyOf(problems));
        }
        if (current.isPresent() && current.get().sha256().equals(CityArchive.sha256(files))) {
            return new Publication.Unchanged(current.get());
        }
        var at = clock.instant();
        added.forEach(file -> archive.add(file, at));
        var release = archive.add(files, at);
        journal.write(new Trace(doer, Act.PUBLISH, purpose, null, "city/release/" + release.id()));
        return new Publication.Published(release);
    }

    /** A release like the current one without a version that does not hold yet. Its number stays used. */
    @Transactional
    boolean withdraw(CityFile coming, Doer doer) {
        archive.lock();
        var today = LocalDate.ofInstant(clock.instant(), City.ZONE);
        var files = archive.find(archive.newest()).map(Release::files).orElse(List.of());
        if (!files.contains(coming) || !coming.effective().isAfter(today)) {
            return false;
        }
        var release =
                archive.add(files.stream().filter(file -> !file.equals(coming)).toList(), clock.instant());
        journal.write(new Trace(doer, Act.PUBLISH, "施行前の版を取り下げる", null, "city/release/" + release.id()));
        return true;
    }

    private static boolean isNew(
            CityFile file, CityArchive.@Nullable Version newest, Collection<CityFileProblem> problems) {
        if (newest == null || file.version() > newest.number()) {
            return true;
        }
        String toWrite = "write version: " + (newest.number() + 1);
        if (file.version() < newest.number()) {
            String older = "version %d is older than the published version %d";
            problems.add(CityFileProblem.of(file.path(), older.formatted(file.version(), newest.number()), toWrite));
        } else if (!file.sha256().equals(newest.sha256())) {
            String changed = "was changed since version " + file.version() + " was published";
            problems.add(CityFileProblem.of(file.path(), changed, toWrite));
        }
        return false;
    }

    /** Files can be right together and yet not on a day on which some of them hold and others do not hold yet. */
    private void checkDaysToCome(CityFiles folder, Collection<CityFile> files, Collection<CityFileProblem> problems) {
        var today = LocalDate.ofInstant(clock.instant(), City.ZONE);
        var days = new TreeSet<>(Release.turns(files).tailSet(today));
        days.add(today);
        for (var day : days) {
            var thatDay = Release.on(files, day);
            var found = new ArrayList<CityFileProblem>();
            if (!thatDay.all().equals(folder.all())) {
                CityFolder.check(thatDay, checks.all(), found);
            }
            checks.all().forEach(room -> room.beforePublishing(thatDay, found));
            found.forEach(problem -> problems.add(new CityFileProblem(
                    problem.file(),
                    problem.line(),
                    problem.column(),
                    problem.path(),
                    "on " + day + ": " + problem.wrong(),
                    problem.meant())));
        }
    }
}
