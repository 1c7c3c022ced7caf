package org.kaikaku.platform.identity.policy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.city.CityFileCheck;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.CityFiles;
import org.kaikaku.platform.city.release.CityReleases;
import org.kaikaku.platform.city.yaml.YamlMap;
import org.kaikaku.platform.city.yaml.YamlValue;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads {@code sign-in.yaml}. */
@Component
public class SignInFile implements CityFileCheck {
    static final String PATH = "sign-in.yaml";

    private final ObjectProvider<CityReleases> releases;
    private final Clock clock;
    private volatile Read last = new Read(-1, LocalDate.MIN, SignInRules.USUAL);

    /** @param releases asked for late: checking files needs no database */
    SignInFile(ObjectProvider<CityReleases> releases, Clock clock) {
        this.releases = releases;
        this.clock = clock;
    }

    /** Asked with each click, so one reading serves for a release and a day. */
    private record Read(long release, LocalDate on, SignInRules rules) {}

    /** What holds today. */
    public SignInRules current() {
        var release = releases.getObject().current();
        var today = LocalDate.ofInstant(clock.instant(), City.ZONE);
        var known = last;
        if (known.release() != release.id() || !known.on().equals(today)) {
            var rules = read(release.on(today), new ArrayList<>()).orElse(SignInRules.USUAL);
            known = new Read(release.id(), today, rules);
            last = known;
        }
        return known.rules();
    }

    @Override
    public boolean reads(String path) {
        return path.equals(PATH);
    }

    @Override
    public void check(CityFiles files, Collection<CityFileProblem> problems) {
        read(files, problems);
    }

    static Optional<SignInRules> read(CityFiles files, Collection<CityFileProblem> problems) {
        return files.find(PATH)
                .flatMap(file -> YamlMap.read(
                        file,
                        problems,
                        yaml -> new SignInRules(
                                minutes(yaml.get("recent")),
                                yaml.get("residents").map(SignInFile::hours),
                                yaml.get("staff").map(SignInFile::hours),
                                yaml.get("staff-passkey").map(SignInFile::staff),
                                yaml.get("recovery").map(SignInFile::recovery))));
    }

    private static SignInRules.Hours hours(YamlMap yaml) {
        return new SignInRules.Hours(
                minutes(yaml.get("idle")),
                minutes(yaml.get("longest")),
                yaml.find("until").map(YamlValue::time).orElse(null),
                minutes(yaml.get("warn")));
    }

    private static SignInRules.Recovery recovery(YamlMap yaml) {
        return new SignInRules.Recovery(
                Duration.ofHours(number(yaml.get("wait"), 0)), Duration.ofDays(number(yaml.get("days"), 1)));
    }

    private static SignInRules.Staff staff(YamlMap yaml) {
        var words = new LinkedHashMap<String, Boolean>();
        words.put("when-added", false);
        words.put("always", true);
        Set<String> exempt = yaml.list("exempt", YamlValue::string).stream()
                .map(login -> login.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        return new SignInRules.Staff(yaml.get("needed").choice(words), exempt);
    }

    private static Duration minutes(YamlValue value) {
        return Duration.ofMinutes(number(value, 1));
    }

    private static int number(YamlValue value, int least) {
        int number = value.number();
        if (number < least) {
            value.wrong(number + " is too small", "write at least " + least);
        }
        return Math.max(number, least);
    }
}
