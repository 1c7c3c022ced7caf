package org.kaikaku.service.counter.hall;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.CityFiles;
import org.kaikaku.platform.city.yaml.YamlMap;
import org.kaikaku.platform.city.yaml.YamlValue;
import org.kaikaku.service.counter.hall.Hall.Desk;
import org.kaikaku.service.counter.hall.Hall.DeskService;
import org.kaikaku.service.counter.hall.Hall.Ending;
import org.kaikaku.service.counter.hall.Hall.Errand;
import org.kaikaku.service.counter.hall.Hall.GivesNumbers;
import org.kaikaku.service.counter.hall.Hall.Priority;
import org.kaikaku.service.counter.hall.Hall.Season;

/** Reads {@code counter.yaml}. A city without the file has no waiting hall. */
final class HallFile {
    static final String PATH = "counter.yaml";
    private static final String KEY = "[a-z0-9][a-z0-9-]{0,39}";

    private final Set<String> divisions;
    private final Set<String> services = new HashSet<>();
    private final Set<String> events = new HashSet<>();

    /** @param divisions their keys; empty where nobody can say */
    HallFile(Set<String> divisions) {
        this.divisions = divisions;
    }

    Hall read(CityFiles files, Collection<CityFileProblem> problems) {
        return files.find(PATH)
                .flatMap(file -> YamlMap.read(file, problems, this::hall))
                .orElse(Hall.NONE);
    }

    private Hall hall(YamlMap yaml) {
        var colours = yaml.get("colours");
        var letters = new HashSet<String>();
        var read = yaml.get("services").list(one -> one.map(map -> service(map, letters)));
        var busy = colours.map(
                map -> new int[] {atLeastOne(map.get("busy-minutes")), atLeastOne(map.get("crowded-minutes"))});
        if (busy[1] <= busy[0]) {
            colours.wrong("crowded-minutes is not more than busy-minutes", null);
        }
        var errands = new HashSet<String>();
        var desks = new HashSet<String>();
        var hall = new Hall(
                yaml.text("hall"),
                yaml.get("gives-numbers").map(HallFile::hours),
                atLeastOne(yaml.get("web-at-once")),
                busy[0],
                busy[1],
                priorities(yaml),
                read,
                yaml.get("errands").list(one -> one.map(map -> errand(map, errands))),
                yaml.get("desks").list(one -> one.map(map -> desk(map, desks))),
                endings(yaml),
                seasons(yaml));
        served(hall, yaml);
        return hall;
    }

    /** Whoever waits for a service that no desk calls waits for ever. */
    private static void served(Hall hall, YamlMap yaml) {
        for (var service : hall.services()) {
            if (hall.desks().stream().noneMatch(desk -> desk.services().contains(service.key()))) {
                yaml.get("desks").wrong("no desk calls for \"" + service.key() + "\"", "add one");
            }
        }
        if (hall.endings().isEmpty()) {
            yaml.get("endings").wrong("is empty", "add one");
        }
    }

    private static GivesNumbers hours(YamlMap yaml) {
        var from = yaml.get("from").time();
        var to = yaml.get("to").time();
        if (!from.isBefore(to)) {
            yaml.get("to").wrong("is not after from", null);
        }
        return new GivesNumbers(
                from, to, yaml.find("every-day").map(YamlValue::flag).orElse(false));
    }

    private static List<Priority> priorities(YamlMap yaml) {
        var seen = new HashSet<String>();
        var givers = new LinkedHashMap<String, Boolean>();
        givers.put("anyone", true);
        givers.put("staff", false);
        return yaml.list(
                "priorities",
                one -> one.map(map -> new Priority(
                        key(map.get("key"), seen),
                        map.text("name"),
                        atLeastOne(map.get("ahead-minutes")),
                        map.get("given-by").choice(givers))));
    }

    private static List<Season> seasons(YamlMap yaml) {
        var seen = new HashSet<String>();
        return yaml.list(
                "busy-seasons",
                one -> one.map(map -> new Season(
                        key(map.get("key"), seen),
                        map.text("name"),
                        map.get("from").monthDay(),
                        map.get("to").monthDay())));
    }

    private static List<Ending> endings(YamlMap yaml) {
        var seen = new HashSet<String>();
        return yaml.get("endings").list(one -> one.map(map -> new Ending(key(map.get("key"), seen), map.text("name"))));
    }

    private DeskService service(YamlMap yaml, Set<String> letters) {
        var letter = yaml.string("letter");
        if (!letter.matches("[A-Z]")) {
            yaml.get("letter").wrong("\"" + letter + "\" is no letter from A to Z", null);
        } else if (!letters.add(letter)) {
            yaml.get("letter").wrong("\"" + letter + "\" stands here a second time", "leave just one");
        }
        var division = yaml.string("division");
        if (!divisions.isEmpty() && !divisions.contains(division)) {
            yaml.get("division").unknown(division, "a division", divisions);
        }
        var numbers =
                yaml.get("numbers").map(map -> new int[] {atLeastOne(map.get("from")), atLeastOne(map.get("to"))});
        if (numbers[0] >= numbers[1]) {
            yaml.get("numbers").wrong("to is not after from", null);
        }
        return new DeskService(
                key(yaml.get("key"), services),
                letter,
                yaml.text("name"),
                yaml.text("what"),
                division,
                numbers[0],
                numbers[1],
                yaml.find("procedures").map(YamlValue::flag).orElse(true));
    }

    private Errand errand(YamlMap yaml, Set<String> seen) {
        return new Errand(
                key(yaml.get("key"), seen),
                yaml.text("name"),
                known(yaml.get("services")),
                yaml.list("life-events", this::event));
    }

    /** What is asked about one thing leads to one errand. */
    private String event(YamlValue value) {
        var event = value.string();
        if (!events.add(event)) {
            value.wrong("\"" + event + "\" leads to an errand already", "leave just one");
        }
        return event;
    }

    private Desk desk(YamlMap yaml, Set<String> seen) {
        return new Desk(key(yaml.get("key"), seen), yaml.text("name"), known(yaml.get("services")));
    }

    private List<String> known(YamlValue value) {
        var named = value.list(one -> {
            var key = one.string();
            if (!services.contains(key)) {
                one.unknown(key, "a service", services);
            }
            return key;
        });
        if (named.isEmpty()) {
            value.wrong("is empty", "add one");
        }
        return named;
    }

    private static String key(YamlValue value, Set<String> seen) {
        var key = value.string();
        if (!key.matches(KEY)) {
            value.wrong("\"" + key + "\" is no key", "write small letters, digits and hyphens");
        } else if (!seen.add(key)) {
            value.wrong("\"" + key + "\" stands here a second time", "leave just one");
        }
        return key;
    }

    private static int atLeastOne(YamlValue value) {
        int number = value.number();
        if (number < 1) {
            value.wrong(number + " is too few", "write at least 1");
        }
        return Math.max(number, 1);
    }
}
