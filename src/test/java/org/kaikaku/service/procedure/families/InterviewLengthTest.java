package org.kaikaku.service.procedure.families;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.platform.rules.Rule;
import org.kaikaku.platform.rules.oracle.CityAsWritten;
import org.kaikaku.platform.rules.oracle.Oracle;
import org.kaikaku.service.procedure.definition.Catalogue;
import org.kaikaku.service.procedure.definition.CatalogueOfFolder;

/** How long the interview after a death is, over a thousand families, and that it leads to what full knowledge would. */
class InterviewLengthTest {
    private static final String EVENT = "bereavement";
    private static final int SEED = 20261120;
    private static final int FAMILIES = Integer.getInteger("interview.families", 1000);

    /** Screens for half of the families. The aim is 8 and 15; whoever groups the screens better lowers these. */
    private static final int MOST_WITH_REGISTER = 8;

    private static final int MOST_WITHOUT = 15;

    private static final CityAsWritten CITY = CityAsWritten.mirai();
    private static final Oracle ORACLE = new Oracle(CITY.dictionary(), CITY.rules());
    private static final Catalogue CATALOGUE = CatalogueOfFolder.mirai(Simulation.TODAY);
    private static final List<Map<FactRef, Object>> FAMILY = new ArrayList<>();

    @BeforeAll
    static void gather() {
        var families = new Families(CITY, ORACLE, new Random(SEED));
        for (int family = 0; family < FAMILIES; family++) {
            FAMILY.add(families.any());
        }
        for (var procedure : CITY.of(EVENT)) {
            FAMILY.add(families.like(procedure.gets()).orElseThrow(() -> impossible(procedure)));
            FAMILY.add(families.like(procedure.not()).orElseThrow(() -> impossible(procedure)));
        }
    }

    private static AssertionError impossible(CityAsWritten.Procedure procedure) {
        return new AssertionError("nobody can be like the examples of " + procedure);
    }

    @Test
    void the_families_cover_every_procedure_both_ways() {
        for (var procedure : CITY.of(EVENT)) {
            var key = procedure.rule().key();
            assertThat(FAMILY)
                    .as(key)
                    .anyMatch(family ->
                            truth(family).stream().anyMatch(ref -> ref.rule().equals(key)));
            if (!procedure.rule().when().equals("true")) {
                assertThat(FAMILY)
                        .as(key)
                        .anyMatch(family -> truth(family).stream()
                                .noneMatch(ref -> ref.rule().equals(key)));
            }
        }
    }

    @Test
    void with_the_register_it_leads_to_what_full_knowledge_would_and_stays_as_short_as_it_is() {
        assertThat(median(run("with the register", true))).isLessThanOrEqualTo(MOST_WITH_REGISTER);
    }

    @Test
    void without_the_register_it_leads_to_what_full_knowledge_would_and_stays_as_short_as_it_is() {
        assertThat(median(run("without the register", false))).isLessThanOrEqualTo(MOST_WITHOUT);
    }

    private static int median(List<int[]> runs) {
        return sorted(runs, 0)[runs.size() / 2];
    }

    private static List<int[]> run(String title, boolean register) {
        var runs = new ArrayList<int[]>();
        var often = new TreeMap<String, Integer>();
        for (var family : FAMILY) {
            var simulation = new Simulation(CATALOGUE, EVENT, family);
            if (register) {
                simulation.withRegister();
            }
            simulation.run();
            assertThat(simulation.applying()).as(simulation::toString).isEqualTo(truth(family));
            assertThat(simulation.decided()).as(simulation::toString).isTrue();
            simulation.screenKeys().forEach(screen -> often.merge(screen, 1, Integer::sum));
            int[] list = {
                simulation.screens(),
                simulation.facts(),
                0,
                0,
                simulation.applying().size()
            };
            simulation.runDetails();
            list[2] = simulation.screens();
            list[3] = simulation.facts();
            runs.add(list);
        }
        print(title, runs, often);
        return runs;
    }

    private static Set<Rule.Ref> truth(Map<FactRef, Object> family) {
        var rules = CITY.of(EVENT).stream()
                .map(each -> each.rule().key())
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
        return ORACLE.refs(rules, count -> (Integer) family.get(FactRef.of(count))).stream()
                .filter(ref -> ORACLE.holds(ref, family))
                .collect(Collectors.toSet());
    }

    private static void print(String title, List<int[]> runs, Map<String, Integer> often) {
        var rows = new LinkedHashMap<String, Integer>();
        rows.put("screens until the list", 0);
        rows.put("single facts until the list", 1);
        rows.put("more screens for the forms", 2);
        rows.put("more single facts for the forms", 3);
        rows.put("procedures that apply", 4);
        System.out.printf("Bereavement, %d families, %s%n", runs.size(), title);
        System.out.printf("%-33s %5s %5s %5s %5s %5s %5s%n", "", "min", "p25", "p50", "p75", "p95", "max");
        rows.forEach((name, column) -> {
            int[] sorted = sorted(runs, column);
            System.out.printf("%-33s", name);
            for (double at : new double[] {0, 0.25, 0.5, 0.75, 0.95, 1}) {
                System.out.printf(" %5d", sorted[(int) Math.min(sorted.length - 1, at * sorted.length)]);
            }
            System.out.println();
        });
        System.out.println("screens for every 100 families: "
                + often.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                        .map(entry -> entry.getKey() + " " + Math.round(entry.getValue() * 100.0 / runs.size()))
                        .collect(Collectors.joining(", ")));
    }

    private static int[] sorted(List<int[]> runs, int column) {
        int[] values = runs.stream().mapToInt(run -> run[column]).toArray();
        Arrays.sort(values);
        return values;
    }
}
