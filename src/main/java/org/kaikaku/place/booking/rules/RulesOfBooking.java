package org.kaikaku.place.booking.rules;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;
import org.kaikaku.platform.city.CityFileCheck;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.CityFiles;
import org.kaikaku.platform.city.CityToday;
import org.kaikaku.platform.city.yaml.YamlMap;
import org.springframework.stereotype.Component;

/** Reads {@code booking.yaml}. */
@Component
public class RulesOfBooking implements CityFileCheck {
    private static final String PATH = "booking.yaml";

    private final Supplier<BookingRules> rules;

    RulesOfBooking(CityToday today) {
        this.rules = today.keeps(RulesOfBooking::read, BookingRules.USUAL);
    }

    public BookingRules today() {
        return rules.get();
    }

    @Override
    public boolean reads(String path) {
        return path.equals(PATH);
    }

    @Override
    public void check(CityFiles files, Collection<CityFileProblem> problems) {
        read(files, problems);
    }

    private static Optional<BookingRules> read(CityFiles files, Collection<CityFileProblem> problems) {
        return files.find(PATH).flatMap(file -> YamlMap.read(file, problems, RulesOfBooking::rules));
    }

    private static BookingRules rules(YamlMap yaml) {
        var usual = BookingRules.USUAL;
        return new BookingRules(
                Duration.ofMinutes(yaml.get("hold-minutes").number(1, 60, "minutes")),
                Duration.ofMinutes(yaml.get("grace-minutes").number(0, 1440, "minutes")),
                or(yaml, "holds-at-once", 20, "holds", usual.holds()),
                yaml.get("bookings-at-once").number(1, 500, "bookings"),
                yaml.get("waits-at-once").number(0, 50, "waits"),
                Duration.ofHours(yaml.get("offer-hours").number(1, 168, "hours")),
                yaml.get("offers").number(1, 20, "offers"),
                yaml.get("repeats").number(1, 52, "uses"),
                yaml.get("registration-years").number(1, 10, "years"),
                or(yaml, "registration-ending-days", 365, "days", usual.ending()),
                Duration.ofDays(yaml.get("change-days").number(0, 90, "days")),
                minutes(yaml, "cancel-minutes", usual.cancel()),
                yaml.get("release-unpaid").flag(),
                yaml.get("keep-days").number(30, 3650, "days"),
                yaml.find("key").map(value -> value.map(RulesOfBooking::keys)).orElse(usual.keys()),
                yaml.find("remind")
                        .map(value -> value.map(RulesOfBooking::reminding))
                        .orElse(usual.remind()),
                yaml.find("staff-rooms")
                        .map(value -> value.map(RulesOfBooking::staff))
                        .orElse(usual.staff()));
    }

    /** What a city's older file does not say yet. */
    private static int or(YamlMap yaml, String key, int most, String unit, int usual) {
        return yaml.find(key).map(value -> value.number(1, most, unit)).orElse(usual);
    }

    private static Duration minutes(YamlMap yaml, String key, Duration usual) {
        return yaml.find(key)
                .map(value -> Duration.ofMinutes(value.number(0, 10_080, "minutes")))
                .orElse(usual);
    }

    private static BookingRules.Keys keys(YamlMap yaml) {
        return new BookingRules.Keys(
                Duration.ofMinutes(yaml.get("early-minutes").number(0, 120, "minutes")),
                Duration.ofMinutes(yaml.get("alarm-minutes").number(0, 1440, "minutes")));
    }

    private static BookingRules.StaffRooms staff(YamlMap yaml) {
        return new BookingRules.StaffRooms(
                yaml.get("at-once").number(1, 500, "times"), yaml.get("a-day").number(1, 48, "times"));
    }

    private static BookingRules.Reminding reminding(YamlMap yaml) {
        var remind = new BookingRules.Reminding(
                yaml.get("from").time(), yaml.get("until").time());
        if (!remind.from().isBefore(remind.until())) {
            yaml.get("until").wrong("is not after from", null);
        }
        return remind;
    }
}
