package org.kaikaku.platform.rules.oracle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.rules.Fact;
import org.kaikaku.platform.rules.FactDictionary;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.platform.rules.FactType;
import org.kaikaku.platform.rules.Implication;
import org.kaikaku.platform.rules.Rule;
import org.kaikaku.platform.rules.Subject;

/** A small dictionary and rules over it that nobody would write, which is the point. */
record RandomCity(FactDictionary dictionary, List<Rule> rules) {
    private static final List<Integer> AGES = List.of(0, 18, 65, 75, 130);

    static RandomCity of(Random random) {
        var writer = new Writer(random);
        boolean kids = random.nextInt(3) == 0;
        for (int count = 2 + random.nextInt(kids ? 2 : 4); count > 0; count--) {
            writer.fact("x");
        }
        if (kids) {
            writer.add("home.kids", FactType.NUMBER, 2, null, List.of());
            for (int count = 1 + random.nextInt(2); count > 0; count--) {
                writer.fact("kid");
            }
        }
        return writer.city(kids);
    }

    private static final class Writer {
        private final Random random;
        private final List<Fact> facts = new ArrayList<>();

        Writer(Random random) {
            this.random = random;
        }

        void fact(String subject) {
            var key = subject + ".f" + facts.size();
            switch (random.nextInt(8)) {
                case 0, 1, 2, 3 -> add(key, FactType.YESNO, 0, null, List.of());
                case 4, 5 ->
                    add(
                            key,
                            FactType.CHOICE,
                            0,
                            null,
                            List.of("p", "q", "r", "s").subList(0, 2 + random.nextInt(3)));
                case 6 -> add(key, FactType.NUMBER, 1 + random.nextInt(5), null, List.of());
                default -> {
                    boolean onToday = random.nextBoolean();
                    add(key + "_born", FactType.DATE, 0, null, List.of());
                    if (!onToday) {
                        add(key + "_day", FactType.DATE, 0, null, List.of());
                    }
                    add(
                            key,
                            FactType.DERIVED,
                            0,
                            new Fact.Age(key + "_born", onToday ? "today" : key + "_day"),
                            List.of());
                }
            }
        }

        void add(String key, FactType type, int max, Fact.Age age, List<String> options) {
            var label = Text.same(key);
            var list = options.stream()
                    .map(option -> new Fact.Option(option, label, null))
                    .toList();
            facts.add(new Fact(
                    key, type, label, label, null, null, list, null, null, false, false, max, true, false, age, null));
        }

        RandomCity city(boolean kids) {
            var subjects = new LinkedHashSet<>(facts.stream().map(Fact::subject).toList())
                    .stream()
                            .map(key -> new Subject(key, Text.same(key), key.equals("kid") ? "home.kids" : null))
                            .toList();
            var implications = IntStream.range(0, random.nextInt(4))
                    .mapToObj(_ -> new Implication(
                            condition(usable(true), random.nextInt(2)),
                            condition(usable(true), random.nextInt(2)),
                            "test"))
                    .toList();
            var rules = IntStream.range(0, 1 + random.nextInt(3))
                    .mapToObj(rule -> {
                        boolean perKid = kids && random.nextBoolean();
                        return new Rule(
                                "rule" + rule, condition(usable(perKid), 1 + random.nextInt(3)), perKid ? "kid" : null);
                    })
                    .toList();
            return new RandomCity(FactDictionary.of(subjects, facts, List.of(), implications), rules);
        }

        private List<Fact> usable(boolean withKid) {
            return facts.stream()
                    .filter(fact -> fact.type() != FactType.DATE
                            && (withKid || !fact.subject().equals("kid")))
                    .toList();
        }

        private String condition(List<Fact> usable, int depth) {
            if (depth == 0) {
                return random.nextInt(40) == 0 ? String.valueOf(random.nextBoolean()) : atom(one(usable));
            }
            var left = condition(usable, depth - 1);
            var right = condition(usable, depth - 1);
            return switch (random.nextInt(9)) {
                case 0, 1, 2 -> left + " && " + right;
                case 3, 4 -> left + " || " + right;
                case 5 -> "(" + left + " || " + right + ")";
                case 6 -> "!(" + left + ")";
                case 7 -> "(" + left + ") " + one(List.of("==", "!=")) + " (" + right + ")";
                default -> "((" + left + ") ? " + right + " : " + atom(one(usable)) + ")";
            };
        }

        private String atom(Fact fact) {
            return switch (fact.type()) {
                case YESNO ->
                    one(List.of("%s", "!%s", "%s == false", "%s != false")).formatted(fact.key());
                case CHOICE ->
                    choice(
                            fact.key(),
                            fact.options().stream().map(Fact.Option::key).toList());
                default -> {
                    int number = fact.type() == FactType.DERIVED ? one(AGES) : random.nextInt(fact.max() + 1);
                    yield fact.key() + " " + one(List.of("==", "!=", "<", "<=", ">", ">=")) + " " + number;
                }
            };
        }

        private String choice(String key, List<String> options) {
            return switch (random.nextInt(4)) {
                case 0 -> key + " != \"" + one(options) + "\"";
                case 1 -> key + " in [\"" + one(options) + "\", \"" + one(options) + "\"]";
                case 2 -> "!(" + key + " in [\"" + one(options) + "\"])";
                default -> key + " == '" + one(options) + "'";
            };
        }

        private <T> T one(List<T> list) {
            return list.get(random.nextInt(list.size()));
        }
    }

    /** The number of kids, where there can be several. */
    Stream<FactRef> counts() {
        return dictionary.facts().containsKey("home.kids") ? Stream.of(FactRef.of("home.kids")) : Stream.of();
    }

    @Override
    public String toString() {
        return "%s%n%s%n%s"
                .formatted(
                        dictionary.facts().values().stream()
                                .map(fact -> fact.key() + " " + fact.type() + " " + fact.max() + " "
                                        + fact.options().stream()
                                                .map(Fact.Option::key)
                                                .toList())
                                .toList(),
                        dictionary.implications(),
                        rules);
    }
}
