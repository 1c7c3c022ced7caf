package org.kaikaku.platform.city.release;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.kaikaku.platform.city.CityFile;
import org.kaikaku.platform.city.CityFileProblem;
import org.springframework.stereotype.Service;

/** Makes a folder of city files the current release, if nothing is wrong with them. */
@Service
public class PublishCity {
    private final CityChecks checks;
    private final StoreRelease storeRelease;
    private final CityReleases releases;

    PublishCity(CityChecks checks, StoreRelease storeRelease, CityReleases releases) {
        this.checks = checks;
        this.storeRelease = storeRelease;
        this.releases = releases;
    }

    public Publication publish(Path folder) {
        var problems = new TreeSet<CityFileProblem>();
        var published = releases.published() ? releases.current().newest() : List.<CityFile>of();
        var files = CityFolder.read(folder, published, problems);
        if (!published.isEmpty() && problems.isEmpty() && published.equals(files.all())) {
            return new Publication.Unchanged(releases.current());
        }
        CityFolder.check(files, checks.all(), problems);
        if (!problems.isEmpty()) {
            return new Publication.Refused(List.copyOf(problems));
        }
        var publication = storeRelease.store(files);
        releases.look();
        return publication;
    }
}
