package org.kaikaku.service.procedure.trial;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.kaikaku.platform.city.CityFile;
import org.kaikaku.platform.city.release.CityReleases;
import org.kaikaku.service.procedure.interview.Office;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The versions of a procedure's file. */
@Component
class RuleFiles {
    private static final Pattern VERSION = Pattern.compile("(?m)^version:.*$");
    private static final Pattern EFFECTIVE = Pattern.compile("(?m)^effective:.*$");

    private final CityReleases releases;
    private final Office office;

    RuleFiles(CityReleases releases, Office office) {
        this.releases = releases;
        this.office = office;
    }

    /** The newest first. */
    List<CityFile> of(String procedure) {
        return releases.current().files().stream()
                .filter(file -> file.path().startsWith("procedures/")
                        && file.path().endsWith(".yaml")
                        && file.name().equals(procedure))
                .sorted(Comparator.comparingInt(CityFile::version).reversed())
                .toList();
    }

    CityFile version(String procedure, int version) {
        return of(procedure).stream()
                .filter(file -> file.version() == version)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The newest version under the next number, to hold from the first of next month: somebody changes it from there. */
    String toBegin(CityFile newest) {
        var from = office.today().plusMonths(1).withDayOfMonth(1);
        var numbered = VERSION.matcher(newest.text()).replaceFirst("version: " + (newest.version() + 1));
        return EFFECTIVE.matcher(numbered).replaceFirst("effective: " + from);
    }

    /** Whether it holds from some day to come. */
    boolean coming(CityFile file) {
        return file.effective().isAfter(office.today());
    }
}
