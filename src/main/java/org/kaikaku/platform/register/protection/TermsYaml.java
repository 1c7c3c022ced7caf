package org.kaikaku.platform.register.protection;

import java.util.Collection;
import java.util.Optional;
import org.kaikaku.platform.city.CityFileCheck;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.CityFiles;
import org.kaikaku.platform.city.CityToday;
import org.kaikaku.platform.city.yaml.YamlMap;
import org.springframework.stereotype.Component;

/** Reads {@code protection.yaml}. */
@Component
class TermsYaml implements CityFileCheck, Terms.Source {
    private static final String PATH = "protection.yaml";

    private final CityToday today;

    TermsYaml(CityToday today) {
        this.today = today;
    }

    @Override
    public Terms current() {
        return today.says(TermsYaml::read, Terms.USUAL);
    }

    @Override
    public boolean reads(String path) {
        return path.equals(PATH);
    }

    @Override
    public void check(CityFiles files, Collection<CityFileProblem> problems) {
        read(files, problems);
    }

    private static Optional<Terms> read(CityFiles files, Collection<CityFileProblem> problems) {
        return files.find(PATH)
                .flatMap(file -> YamlMap.read(
                        file,
                        problems,
                        yaml -> new Terms(
                                yaml.get("term").number(1, 120, "months"),
                                yaml.get("remind").number(1, 366, "days"),
                                yaml.get("look").number(1, 60, "minutes"))));
    }
}
