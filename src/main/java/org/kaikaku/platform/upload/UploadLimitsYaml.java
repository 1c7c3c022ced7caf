package org.kaikaku.platform.upload;

import java.util.Collection;
import java.util.Optional;
import org.kaikaku.platform.city.CityFileCheck;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.CityFiles;
import org.kaikaku.platform.city.CityToday;
import org.kaikaku.platform.city.yaml.YamlMap;
import org.springframework.stereotype.Component;

/** Reads {@code uploads.yaml}. */
@Component
public class UploadLimitsYaml implements CityFileCheck {
    private static final String PATH = "uploads.yaml";
    /** What the door lets through at once, whatever a city says. */
    private static final int DOOR = 55;

    private static final int STAFF_DOOR = 250;

    private final CityToday today;

    UploadLimitsYaml(CityToday today) {
        this.today = today;
    }

    public UploadLimits current() {
        return today.says(UploadLimitsYaml::read, UploadLimits.USUAL);
    }

    @Override
    public boolean reads(String path) {
        return path.equals(PATH);
    }

    @Override
    public void check(CityFiles files, Collection<CityFileProblem> problems) {
        read(files, problems);
    }

    private static Optional<UploadLimits> read(CityFiles files, Collection<CityFileProblem> problems) {
        return files.find(PATH)
                .flatMap(file -> YamlMap.read(
                        file,
                        problems,
                        yaml -> new UploadLimits(
                                yaml.get("each").number(1, DOOR, "megabytes"),
                                yaml.get("files").number(1, 100, "files"),
                                yaml.get("total").number(1, DOOR, "megabytes"),
                                yaml.get("megapixels").number(1, 1000, "megapixels"),
                                yaml.get("held").number(1, 90, "days"),
                                megabytes(yaml, "register", UploadLimits.USUAL.register()),
                                megabytes(yaml, "table", UploadLimits.USUAL.table()))));
    }

    private static int megabytes(YamlMap yaml, String key, int usual) {
        return yaml.find(key)
                .map(value -> value.number(1, STAFF_DOOR, "megabytes"))
                .orElse(usual);
    }
}
