package org.kaikaku.service.procedure.families;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.platform.rules.oracle.CityAsWritten;
import org.kaikaku.platform.rules.oracle.Oracle;

/** Families in which somebody died, as unlike each other as those at the counter: old people mostly, some with small children. */
final class Families {
    /** Of a hundred families, how many say yes; the rest of the facts are true of a few. */
    private static final Map<String, Integer> YES = Map.ofEntries(
            Map.entry("deceased.was_head", 60),
            Map.entry("deceased.seal_registered", 65),
            Map.entry("deceased.mynumber_card", 75),
            Map.entry("deceased.property", 60),
            Map.entry("deceased.resident_tax", 35),
            Map.entry("deceased.account_transfer", 50),
            Map.entry("deceased.water_contract", 60),
            Map.entry("deceased.sewer", 55),
            Map.entry("deceased.car", 25),
            Map.entry("deceased.pension_basic_only", 35),
            Map.entry("deceased.first_category_at_death", 40),
            Map.entry("deceased.first_category_10_years", 50),
            Map.entry("deceased.high_medical_cost", 25),
            Map.entry("deceased.high_care_cost", 30),
            Map.entry("deceased.received_child_allowance", 60),
            Map.entry("household.kokuho_members_remain", 30),
            Map.entry("household.dependents_of_deceased", 50),
            Map.entry("household.third_category_spouse", 30),
            Map.entry("household.single_parent_after", 60),
            Map.entry("household.keeps_home", 60),
            Map.entry("child.insured_by_deceased", 60),
            Map.entry("child.of_deceased", 80),
            Map.entry("applicant.shared_livelihood", 55),
            Map.entry("applicant.wife_10_years", 60),
            Map.entry("applicant.held_funeral", 75),
            Map.entry("applicant.heir_representative", 50),
            Map.entry("applicant.wants_koseki", 50),
            Map.entry("applicant.wants_joseki", 45),
            Map.entry("applicant.wants_johyo", 30),
            Map.entry("applicant.wants_hyoka", 25));

    private static final int FEW = 10;
    private static final Map<String, List<String>> LIKELY = Map.of(
            "deceased.care", List.of("certified", "certified", "insured", "none"),
            "deceased.city_housing", List.of("none", "none", "none", "none", "none", "tenant"),
            "applicant.relationship", List.of("child", "child", "spouse", "spouse", "sibling", "other"));

    private final CityAsWritten city;
    private final Oracle oracle;
    private final Random random;

    Families(CityAsWritten city, Oracle oracle, Random random) {
        this.city = city;
        this.oracle = oracle;
        this.random = random;
    }

    Map<FactRef, Object> any() {
        return with(Map.of()).orElseGet(this::any);
    }

    /** A family like any other but for the facts of an example; empty where the implications allow none. */
    Optional<Map<FactRef, Object>> like(Map<String, Object> example) {
        for (int attempt = 0; attempt < 2000; attempt++) {
            var family = with(example);
            if (family.isPresent()) {
                return family;
            }
        }
        return Optional.empty();
    }

    private Optional<Map<FactRef, Object>> with(Map<String, Object> example) {
        Map<FactRef, Answer> known = new LinkedHashMap<>();
        frame().forEach((fact, value) -> known.put(FactRef.of(fact), new Answer.Known(value)));
        example.forEach((fact, value) -> {
            var count = count(fact);
            if (count != null && known.get(FactRef.of(count)).equals(new Answer.Known(0))) {
                known.put(FactRef.of(count), new Answer.Known(1 + random.nextInt(2)));
            }
        });
        example.forEach((fact, value) ->
                known.put(new FactRef(fact, count(fact) == null ? 0 : 1), new Answer.Known(value)));
        int children = (Integer) ((Answer.Known) known.get(FactRef.of("household.children_under_18"))).value();
        for (int child = 1; child <= children; child++) {
            known.putIfAbsent(new FactRef("child.age", child), new Answer.Known(random.nextInt(18)));
        }
        return oracle.family(known, this::likely);
    }

    private String count(String fact) {
        return city.dictionary().subjects().get(FactRef.of(fact).subject()).repeats();
    }

    /** What shapes a family before all else. */
    private Map<String, Object> frame() {
        int age = ageAtDeath();
        boolean young = age >= 25 && age < 60;
        Map<String, Object> frame = new LinkedHashMap<>();
        frame.put("deceased.age", age);
        frame.put("deceased.pension", pension(age));
        frame.put("applicant.age", 20 + random.nextInt(66));
        frame.put("household.children_under_18", young && random.nextInt(2) == 0 ? 1 + random.nextInt(3) : 0);
        frame.put("household.members_15_or_over", one(List.of(0, 1, 1, 1, 2, 2, 3)));
        frame.put("deceased.heirs_count", one(List.of(1, 2, 2, 3, 3, 4)));
        frame.put("deceased.light_vehicles_count", one(List.of(0, 0, 0, 1, 1, 2)));
        frame.put("deceased.dogs_count", one(List.of(0, 0, 0, 0, 0, 0, 0, 1, 2)));
        city.dictionary().subjects().values().stream()
                .filter(subject -> subject.repeats() != null)
                .forEach(subject -> frame.putIfAbsent(subject.repeats(), 0));
        return frame;
    }

    /** Roughly as in 人口動態統計: seven of ten who die are 75 or older. */
    private int ageAtDeath() {
        int share = random.nextInt(100);
        if (share < 2) {
            return random.nextInt(20);
        }
        if (share < 16) {
            return 20 + random.nextInt(45);
        }
        return share < 28 ? 65 + random.nextInt(10) : 75 + random.nextInt(27);
    }

    private String pension(int age) {
        if (age < 20) {
            return "none";
        }
        return age >= 65
                ? random.nextInt(30) > 0 ? "receiving" : "none"
                : one(age < 25 ? List.of("other") : List.of("first_category", "first_category", "other", "receiving"));
    }

    /** Where the age allows the first, that one; for those of 75 or older it is the third nearly always. */
    private List<Object> insurance() {
        return switch (random.nextInt(20)) {
            case 0 -> List.of("seikatsuhogo", "kokuho", "shakai", "kouki");
            case 1, 2, 3, 4, 5, 6, 7, 8 -> List.of("shakai", "kokuho", "kouki", "seikatsuhogo");
            default -> List.of("kokuho", "shakai", "kouki", "seikatsuhogo");
        };
    }

    private List<Object> likely(FactRef fact, List<Object> values) {
        if (fact.fact().equals("deceased.insurance") && values.size() > 1) {
            return insurance();
        }
        var first = new ArrayList<>(values);
        Collections.shuffle(first, random);
        if (values.equals(List.of(false, true))) {
            return random.nextInt(100) < YES.getOrDefault(fact.fact(), FEW) ? List.of(true, false) : values;
        }
        var likely = LIKELY.get(fact.fact());
        if (likely != null) {
            Object preferred = one(likely);
            if (first.remove(preferred)) {
                first.addFirst(preferred);
            }
        }
        return first;
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
