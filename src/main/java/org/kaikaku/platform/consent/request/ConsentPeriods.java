package org.kaikaku.platform.consent.request;

import java.util.Collection;
import java.util.Optional;
import org.kaikaku.platform.city.CityFileCheck;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.CityFiles;
import org.kaikaku.platform.city.CityToday;
import org.kaikaku.platform.city.yaml.YamlMap;
import org.springframework.stereotype.Component;

/** For how many days a request waits: {@code consents.yaml}. */
@Component
class ConsentPeriods implements CityFileCheck {
    private static final String PATH = "consents.yaml";
    /** Where a city says nothing. */
    private static final int USUAL = 14;

    private final CityToday today;

    ConsentPeriods(CityToday today) {
        this.today = today;
    }

    int days() {
        return today.says(ConsentPeriods::read, USUAL);
    }

    @Override
    public boolean reads(String path) {
        return path.equals(PATH);
    }

    @Override
    public void check(CityFiles files, Collection<CityFileProblem> problems) {
        read(files, problems);
    }

    private static Optional<Integer> read(CityFiles files, Collection<CityFileProblem> problems) {
        return files.find(PATH)
                .flatMap(file ->
                        YamlMap.read(file, problems, yaml -> yaml.get("wait").number(1, 366, "days to wait")));
    }
}
