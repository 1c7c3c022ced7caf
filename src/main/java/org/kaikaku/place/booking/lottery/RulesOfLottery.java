package org.kaikaku.place.booking.lottery;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.kaikaku.platform.city.CityFileCheck;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.CityFiles;
import org.kaikaku.platform.city.CityToday;
import org.kaikaku.platform.city.yaml.YamlMap;
import org.springframework.stereotype.Component;

/** Reads {@code booking-lottery.yaml}. */
@Component
class RulesOfLottery implements CityFileCheck {
    private static final String PATH = "booking-lottery.yaml";
    static final int MOST = 100;

    private final CityToday today;

    RulesOfLottery(CityToday today) {
        this.today = today;
    }

    LotteryRules today() {
        return today.says(RulesOfLottery::read, LotteryRules.USUAL);
    }

    @Override
    public boolean reads(String path) {
        return path.equals(PATH);
    }

    @Override
    public void check(CityFiles files, Collection<CityFileProblem> problems) {
        read(files, problems);
    }

    private static Optional<LotteryRules> read(CityFiles files, Collection<CityFileProblem> problems) {
        return files.find(PATH).flatMap(file -> YamlMap.read(file, problems, RulesOfLottery::rules));
    }

    private static LotteryRules rules(YamlMap yaml) {
        var weights = yaml.get("weights").list(value -> value.number(1, MOST, "tickets"));
        if (weights.isEmpty()) {
            yaml.get("weights").wrong("no entry has a ticket", "write at least one number");
        }
        return new LotteryRules(
                yaml.get("entries").number(1, MOST, "entries"),
                yaml.get("wins").number(1, MOST, "uses"),
                weights.isEmpty() ? List.of(1) : weights);
    }
}
