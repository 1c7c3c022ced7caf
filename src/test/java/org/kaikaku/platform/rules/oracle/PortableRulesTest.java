package org.kaikaku.platform.rules.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaikaku.e2e.TabletModules;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.BrokenRules;
import org.kaikaku.platform.rules.FactProblem;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.platform.rules.FactType;
import org.kaikaku.platform.rules.Rule;
import org.kaikaku.platform.rules.RuleBook;
import org.kaikaku.platform.rules.RuleBooks;
import tools.jackson.databind.json.JsonMapper;

/** The van's tablets and the house, asked the same of the same families: whatever is known, both say the same. */
@Tag("browser")
class PortableRulesTest {
    private static final int CITIES = Integer.getInteger("oracle.cities", 1200);
    private static final int STATES = 4;
    private static final LocalDate TODAY = Comparison.TODAY;
    private static final JsonMapper JSON = new JsonMapper();
    private static final String EVALUATE = """
            ({portable, cases, today, big}) => {
              const book = new window.RuleBook(JSON.parse(portable), big || undefined);
              return JSON.parse(cases).map(({known, rules}) => ({...book.find(known, rules, today), contradictory: book.contradictory(known, today)}));
            }
            """;

    private static Page page;

    /** What is known of a family, and which rules are asked. */
    private record Case(Map<FactRef, Answer> known, Set<String> rules) {}

    @BeforeAll
    static void the_tablets_rules_are_in_a_browser() {
        page = TabletModules.exports("rules.js");
    }

    @AfterAll
    static void the_page_is_closed() {
        if (page != null) {
            page.close();
        }
    }

    @Test
    void random_families_of_random_cities_are_told_the_same() {
        int asked = 0;
        int odd = 0;
        for (int seed = 0; seed < CITIES; seed++) {
            var random = new Random(seed);
            var city = RandomCity.of(random);
            RuleBook book;
            try {
                book = RuleBooks.compile(city.dictionary(), city.rules());
            } catch (BrokenRules nobodyCanLiveThere) {
                continue;
            }
            var oracle = new Oracle(city.dictionary(), city.rules());
            var rules = city.rules().stream().map(Rule::key).collect(Collectors.toSet());
            var cases = new ArrayList<Case>();
            for (int state = 0; state < STATES; state++) {
                cases.add(new Case(anything(city, oracle, random), rules));
            }
            odd += agree(book, cases, seed % 2 == 1, "seed " + seed + city);
            asked += cases.size();
        }
        assertThat(asked).isGreaterThan(3 * CITIES);
        assertThat(odd).isGreaterThan(CITIES / 20);
    }

    @Test
    void families_of_the_city_are_asked_the_same_until_the_end_of_every_interview() {
        var city = CityAsWritten.mirai();
        var both = new Comparison(city.dictionary(), city.rules());
        var random = new Random(20261128);
        int asked = 0;
        for (var event : city.events()) {
            var rules = city.of(event).stream().map(each -> each.rule().key()).collect(Collectors.toSet());
            for (int round = 0; round < 5; round++) {
                var cases = interview(both, rules, random);
                agree(both.book, cases, round == 2, event);
                asked += cases.size();
            }
        }
        assertThat(asked).isGreaterThan(500);
    }

    /** Every state of one interview whose answers are given in any order, some of them odd and some not known. */
    private static List<Case> interview(Comparison both, Set<String> rules, Random random) {
        var cases = new ArrayList<Case>();
        Map<FactRef, Answer> known = new LinkedHashMap<>();
        while (true) {
            cases.add(new Case(Map.copyOf(known), rules));
            var open = new TreeSet<>(both.book.find(known, rules, TODAY).open().keySet());
            if (open.isEmpty()) {
                return cases;
            }
            var fact = List.copyOf(open).get(random.nextInt(open.size()));
            known.put(fact, answer(both, fact, random));
        }
    }

    private static Answer answer(Comparison both, FactRef fact, Random random) {
        if (both.counts().contains(fact)) {
            return new Answer.Known(random.nextInt(3));
        }
        if (random.nextInt(8) == 0) {
            return new Answer.Unknown();
        }
        boolean day = both.dictionary.facts().get(fact.fact()).type() == FactType.DATE;
        return new Answer.Known(day ? day(random) : both.oracle.anything(fact, random));
    }

    private static Map<FactRef, Answer> anything(RandomCity city, Oracle oracle, Random random) {
        Map<FactRef, Answer> known = new LinkedHashMap<>();
        city.counts()
                .filter(_ -> random.nextInt(4) > 0)
                .forEach(count -> known.put(count, new Answer.Known(random.nextInt(3))));
        Map<FactRef, Answer> counted = new LinkedHashMap<>(known);
        city.counts().forEach(count -> counted.putIfAbsent(count, new Answer.Known(0)));
        for (var fact : oracle.facts(counted)) {
            for (var ref : oracle.asked(fact)) {
                boolean day = city.dictionary().facts().get(ref.fact()).type() == FactType.DATE;
                switch (random.nextInt(4)) {
                    case 0, 1 ->
                        known.putIfAbsent(ref, new Answer.Known(day ? day(random) : oracle.anything(ref, random)));
                    case 2 -> known.putIfAbsent(ref, new Answer.Unknown());
                    default -> {}
                }
            }
        }
        return known;
    }

    /** Leap days, month's ends and birthdays among them, and people whom nobody would believe. */
    private static LocalDate day(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> LocalDate.of(1952 + 4 * random.nextInt(18), 2, 29);
            case 1 -> TODAY.minusYears(random.nextInt(132)).plusDays(random.nextInt(3) - 1);
            default -> TODAY.minusDays(random.nextInt(48_000));
        };
    }

    /** @return how many of the cases could not be true */
    private static int agree(RuleBook book, List<Case> cases, boolean big, String where) {
        var answers = (List<?>) page.evaluate(
                EVALUATE,
                Map.of(
                        "portable", JSON.writeValueAsString(book.portable()),
                        "cases",
                                JSON.writeValueAsString(cases.stream()
                                        .map(PortableRulesTest::sent)
                                        .toList()),
                        "today", TODAY.toString(),
                        "big", big));
        int odd = 0;
        for (int at = 0; at < cases.size(); at++) {
            var one = cases.get(at);
            boolean contradictory = contradictory(book, one.known());
            assertThat(read((Map<?, ?>) answers.get(at)))
                    .as("%s%nknown %s", where, one.known())
                    .isEqualTo(said(book.find(one.known(), one.rules(), TODAY), contradictory));
            odd += contradictory ? 1 : 0;
        }
        return odd;
    }

    private static Map<String, Object> sent(Case one) {
        var known = new LinkedHashMap<String, Object>();
        one.known()
                .forEach((ref, answer) ->
                        known.put(ref.toString(), answer instanceof Answer.Known(var value) ? plain(value) : null));
        return Map.of("known", known, "rules", one.rules());
    }

    private static boolean contradictory(RuleBook book, Map<FactRef, Answer> known) {
        try {
            book.check(known, TODAY);
            return false;
        } catch (FactProblem problem) {
            assertThat(problem.kind()).isEqualTo(FactProblem.Kind.CONTRADICTION);
            return true;
        }
    }

    private static Map<String, Object> said(RuleBook.Findings findings, boolean contradictory) {
        var verdicts = new TreeMap<String, Object>();
        findings.verdicts().forEach((ref, verdict) -> verdicts.put(rule(ref), verdict.name()));
        var open = new TreeMap<String, Object>();
        findings.open()
                .forEach((ref, rules) -> open.put(
                        ref.toString(),
                        rules.stream().map(PortableRulesTest::rule).collect(Collectors.toCollection(TreeSet::new))));
        var implied = new TreeMap<String, Object>();
        findings.implied().forEach((ref, value) -> implied.put(ref.toString(), plain(value)));
        var reachable =
                findings.reachable().stream().map(FactRef::toString).collect(Collectors.toCollection(TreeSet::new));
        return Map.of(
                "verdicts", verdicts,
                "open", open,
                "implied", implied,
                "reachable", reachable,
                "contradictory", contradictory);
    }

    private static Map<String, Object> read(Map<?, ?> answer) {
        var open = new TreeMap<String, Object>();
        ((Map<?, ?>) answer.get("open"))
                .forEach((ref, rules) -> open.put((String) ref, new TreeSet<>((List<?>) rules)));
        return Map.of(
                "verdicts", new TreeMap<>((Map<?, ?>) answer.get("verdicts")),
                "open", open,
                "implied", new TreeMap<>((Map<?, ?>) answer.get("implied")),
                "reachable", new TreeSet<>((List<?>) answer.get("reachable")),
                "contradictory", answer.get("contradictory"));
    }

    private static String rule(Rule.Ref ref) {
        return ref.index() == 0 ? ref.rule() : ref.rule() + "#" + ref.index();
    }

    private static Object plain(Object value) {
        return value instanceof LocalDate date ? date.toString() : value;
    }
}
