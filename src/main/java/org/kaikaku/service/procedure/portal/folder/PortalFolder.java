package org.kaikaku.service.procedure.portal.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * {@code KAIKAKU_PORTAL_FOLDER}. What lies in it is taken once and moved to {@code done} or, with a text that says why, to {@code failed}. A
 * file is ready when nobody has written to it for half a minute, so that one which is still being copied is left alone.
 */
@Component
public class PortalFolder {
    private static final String DONE = "done";
    private static final String FAILED = "failed";
    private static final Duration QUIET = Duration.ofSeconds(30);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Optional<Path> place;
    private final Duration kept;

    /** @param place empty where no folder is watched */
    PortalFolder(@Value("${kaikaku.portal.folder:}") String place, @Value("${kaikaku.portal.keep:7}") int days) {
        this.place = place.isBlank() ? Optional.empty() : Optional.of(Path.of(place.strip()));
        this.kept = Duration.ofDays(days);
    }

    public static PortalFolder in(Path place, int days) {
        return new PortalFolder(place.toString(), days);
    }

    public boolean watched() {
        return place.isPresent();
    }

    /** In the order of their names, which exchanges make rise with the time. */
    public List<Path> ready(Instant now) throws IOException {
        var ready = new ArrayList<Path>();
        for (var file : arrived()) {
            if (!changed(file).isAfter(now.minus(QUIET))) {
                ready.add(file);
            }
        }
        return ready;
    }

    /** When the oldest of those came that still lie there. */
    Optional<Instant> oldest() throws IOException {
        var times = new ArrayList<Instant>();
        for (var file : arrived()) {
            times.add(changed(file));
        }
        return times.stream().min(Comparator.naturalOrder());
    }

    /** Links are left alone: they could lead anywhere. */
    private List<Path> arrived() throws IOException {
        if (place.isEmpty()) {
            return List.of();
        }
        try (var files = Files.list(place.get())) {
            return files.filter(PortalFolder::isZip).sorted().toList();
        }
    }

    private static boolean isZip(Path file) {
        var name = name(file).toLowerCase(Locale.ROOT);
        return name.endsWith(".zip") && !name.startsWith(".") && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static Instant changed(Path file) throws IOException {
        return Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant();
    }

    public void done(Path file, Instant now) throws IOException {
        move(file, DONE, now);
    }

    /** @param why for whoever looks after the exchange */
    public void failed(Path file, String why, Instant now) throws IOException {
        var moved = move(file, FAILED, now);
        Files.writeString(moved.resolveSibling(name(moved) + ".txt"), why, StandardCharsets.UTF_8);
    }

    /** One of the same name from before stays. */
    private static Path move(Path file, String to, Instant now) throws IOException {
        var folder = Files.createDirectories(file.resolveSibling(to));
        var free = folder.resolve(name(file));
        if (Files.exists(free, LinkOption.NOFOLLOW_LINKS)) {
            free = folder.resolve(STAMP.format(now) + "-" + name(file));
        }
        return Files.move(file, free);
    }

    /** What was taken long ago: it is in the house, and tells of people. */
    public void forget(Instant now) throws IOException {
        if (place.isEmpty()) {
            return;
        }
        for (var old : List.of(place.get().resolve(DONE), place.get().resolve(FAILED))) {
            if (Files.isDirectory(old)) {
                forget(old, now.minus(kept));
            }
        }
    }

    private static void forget(Path folder, Instant before) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (var file : files.toList()) {
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                        && changed(file).isBefore(before)) {
                    Files.delete(file);
                }
            }
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
