package org.kaikaku.platform.masters.address;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.masters.Masters;
import org.kaikaku.platform.masters.Municipality;
import org.kaikaku.platform.masters.NormaliseAddress;
import org.kaikaku.platform.masters.NormalisedAddress;
import org.kaikaku.platform.masters.NormalisedAddress.Doubt;
import org.kaikaku.platform.masters.NormalisedAddress.Level;
import org.kaikaku.platform.masters.PostalTown;
import org.springframework.stereotype.Component;

/** From the left, by the longest name that the tables know; where a part is left out, by the one place that has what stands below. */
@Component
class NormaliseByMasters implements NormaliseAddress {
    /** A district stands before towns and villages, and is in no table. */
    private static final Pattern DISTRICT = Pattern.compile("^.{1,4}?郡(?=.)");

    private static final Pattern LARGE_SECTION = Pattern.compile("^(?:大字|字)");

    private final Masters masters;
    private volatile @Nullable Spelt spelt;

    /** @param from the towns of which it was made, which are the same list as long as no other table is in force */
    private record Spelt(Collection<PostalTown> from, Map<String, List<PostalTown>> towns) {}

    NormaliseByMasters(Masters masters) {
        this.masters = masters;
    }

    private Map<String, List<PostalTown>> towns() {
        var now = masters.towns();
        var known = spelt;
        if (known == null || known.from() != now) {
            known = new Spelt(now, now.stream().collect(Collectors.groupingBy(town -> Spelling.of(town.town()))));
            spelt = known;
        }
        return known.towns();
    }

    @Override
    public NormalisedAddress read(String address) {
        var text = Spelling.of(address);
        var prefecture = masters.prefectures().stream().filter(text::startsWith).findFirst();
        var below = prefecture.map(name -> text.substring(name.length())).orElse(text);
        var found = municipalities(prefecture, below);
        if (found.size() == 1) {
            return below(prefecture.isEmpty(), found.getFirst(), below);
        }
        if (found.size() > 1) {
            return nothing(prefecture, below, List.of(Doubt.SEVERAL_PLACES));
        }
        return byTown(prefecture, below);
    }

    private List<Municipality> municipalities(Optional<String> prefecture, String text) {
        var behind = DISTRICT.matcher(text).replaceFirst("");
        var starting = masters.municipalities().stream()
                .filter(one -> prefecture.isEmpty() || one.prefecture().equals(prefecture.get()))
                .filter(one -> starts(one, text) || starts(one, behind))
                .toList();
        int longest =
                starting.stream().mapToInt(one -> one.name().length()).max().orElse(0);
        return starting.stream().filter(one -> one.name().length() == longest).toList();
    }

    private static boolean starts(Municipality one, String text) {
        return text.startsWith(Spelling.of(one.name()));
    }

    private NormalisedAddress below(boolean leftOut, Municipality municipality, String text) {
        var behind = starts(municipality, text) ? text : DISTRICT.matcher(text).replaceFirst("");
        var rest = behind.substring(Spelling.of(municipality.name()).length());
        var doubts = new ArrayList<Doubt>();
        if (leftOut) {
            doubts.add(Doubt.LEFT_OUT);
        }
        if (municipality.isFormer()) {
            doubts.add(Doubt.FORMER_NAME);
        }
        var today = today(municipality);
        var town = today.flatMap(now -> longest(rest, now));
        if (today.isPresent() && town.isPresent()) {
            return at(today.get(), town.get(), rest, doubts);
        }
        if (!rest.isEmpty()) {
            doubts.add(Doubt.TOWN_NOT_FOUND);
        }
        return new NormalisedAddress(
                municipality.prefecture(), municipality, null, null, null, null, rest, Level.MUNICIPALITY, doubts);
    }

    /** Under which code its towns stand: its own, or where only the name changed, the same code's name of today. */
    private Optional<Municipality> today(Municipality municipality) {
        return masters.municipality(municipality.code());
    }

    private NormalisedAddress byTown(Optional<String> prefecture, String text) {
        var named = longestOf(candidates(text).stream()
                .filter(town ->
                        prefecture.isEmpty() || town.municipality().prefecture().equals(prefecture.get()))
                .toList());
        var places = named.stream().map(PostalTown::municipality).distinct().toList();
        if (places.size() == 1) {
            return at(places.getFirst(), named.getFirst(), text, List.of(Doubt.LEFT_OUT));
        }
        return nothing(prefecture, text, places.isEmpty() ? List.of() : List.of(Doubt.SEVERAL_PLACES));
    }

    private Optional<PostalTown> longest(String text, Municipality municipality) {
        return longestOf(candidates(text).stream()
                        .filter(town -> town.municipality().equals(municipality))
                        .toList())
                .stream()
                .findFirst();
    }

    /** Towns whose name begins the text. */
    private List<PostalTown> candidates(String text) {
        var behind = LARGE_SECTION.matcher(text).replaceFirst("");
        var found = new ArrayList<PostalTown>();
        for (int length = 1; length <= behind.length(); length++) {
            found.addAll(towns().getOrDefault(behind.substring(0, length), List.of()));
        }
        return found;
    }

    private static List<PostalTown> longestOf(List<PostalTown> towns) {
        int longest =
                towns.stream().mapToInt(town -> town.town().length()).max().orElse(0);
        return towns.stream().filter(town -> town.town().length() == longest).toList();
    }

    private static NormalisedAddress at(Municipality municipality, PostalTown town, String text, List<Doubt> doubts) {
        var behind = LARGE_SECTION.matcher(text).replaceFirst("");
        var number = HouseNumber.of(behind.substring(Spelling.of(town.town()).length()));
        return new NormalisedAddress(
                municipality.prefecture(),
                municipality,
                town.town(),
                number.chome(),
                number.banchi(),
                number.go(),
                number.rest(),
                Level.TOWN,
                doubts);
    }

    private static NormalisedAddress nothing(Optional<String> prefecture, String rest, List<Doubt> doubts) {
        var level = prefecture.isPresent() ? Level.PREFECTURE : Level.NOTHING;
        return new NormalisedAddress(prefecture.orElse(null), null, null, null, null, null, rest, level, doubts);
    }
}
