package org.kaikaku.platform.city;

import java.util.Collection;
import java.util.Optional;
import org.kaikaku.platform.city.yaml.YamlMap;
import org.kaikaku.platform.city.yaml.YamlValue;

/** Reads {@code keeping.yaml}. */
final class KeepingYaml {
    static final String PATH = "keeping.yaml";

    private KeepingYaml() {}

    static Optional<Keeping> read(CityFiles files, Collection<CityFileProblem> problems) {
        return files.find(PATH)
                .flatMap(file -> YamlMap.read(
                        file,
                        problems,
                        yaml -> yaml.get("keep")
                                .map(keep -> new Keeping(
                                        days(yaml.get("answer-within")),
                                        days(keep.get("interviews")),
                                        days(keep.get("link-codes")),
                                        days(keep.get("imports")),
                                        keep.find("webhooks")
                                                .map(KeepingYaml::days)
                                                .orElse(Keeping.USUAL.webhooks()),
                                        keep.find("disposals")
                                                .map(KeepingYaml::days)
                                                .orElse(Keeping.USUAL.disposals()),
                                        keep.find("refund-accounts")
                                                .map(KeepingYaml::days)
                                                .orElse(Keeping.USUAL.refundAccounts())))));
    }

    private static int days(YamlValue value) {
        int days = value.number();
        if (days < 1) {
            value.wrong(days + " is no number of days", "write at least 1");
        }
        return Math.max(days, 1);
    }
}
