package org.kaikaku.platform.city.release;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Publishes the city's folder before the first visitor comes. */
@Component
class CityAtStart implements SmartInitializingSingleton {
    private static final Logger log = LoggerFactory.getLogger(CityAtStart.class);

    private final PublishCity publishCity;
    private final CityReleases releases;
    private final @Nullable Path folder;

    CityAtStart(PublishCity publishCity, CityReleases releases, @Value("${kaikaku.city:}") String folder) {
        this.publishCity = publishCity;
        this.releases = releases;
        this.folder = folder.isBlank() ? null : Path.of(folder);
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (folder == null || !Files.isDirectory(folder)) {
            log.info("No folder of city files; the last release stays.");
            return;
        }
        switch (publishCity.publish(folder)) {
            case Publication.Published(Release release) ->
                log.info(
                        "Release {} of the city files: {} files from {}",
                        release.id(),
                        release.files().size(),
                        folder);
            case Publication.Unchanged(Release release) ->
                log.debug("City files are those of release {}", release.id());
            case Publication.Refused refused -> refused(refused);
        }
    }

    /** A mistake in a file must not close a city that is open: the last good release goes on. */
    private void refused(Publication.Refused refused) {
        String lines =
                refused.problems().stream().map(problem -> "\n  " + problem).collect(Collectors.joining());
        if (!releases.published()) {
            throw new CityUnreadable("The city files in " + folder + " have problems:" + lines);
        }
        log.error("The city files in {} have problems, so the release before stays:{}", folder, lines);
    }

    /** There is no release, and the folder makes none. */
    static final class CityUnreadable extends RuntimeException {
        CityUnreadable(String message) {
            super(message);
        }
    }
}
