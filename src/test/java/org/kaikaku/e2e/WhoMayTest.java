package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route that the house has, tried by everybody there is, against who-may.txt. A page without a rule fails here. */
class WhoMayTest extends Knocking {
    /** Those whom a word of who-may.txt lets in. */
    static final Map<String, Set<String>> WORDS = Map.ofEntries(
            word(
                    "anyone",
                    "stranger",
                    "owner",
                    "neighbour",
                    "reception",
                    "worker",
                    "elsewhere",
                    "chief",
                    "protection",
                    "administrator",
                    "keeper",
                    "treasurer"),
            word("resident", "owner", "neighbour"),
            word("owner", "owner"),
            word("proxy", "neighbour"),
            word(
                    "staff",
                    "reception",
                    "worker",
                    "elsewhere",
                    "chief",
                    "protection",
                    "administrator",
                    "keeper",
                    "treasurer"),
            word("treasurer", "treasurer"),
            word("cashbook", "reception", "chief", "treasurer"),
            word("casework", "worker", "elsewhere", "chief"),
            word("division", "worker", "chief"),
            word("chief", "chief"),
            word("guards", "chief", "protection"),
            word("protection", "protection"),
            word("reception", "reception"),
            word("front", "reception", "worker", "chief"),
            word("desk", "reception", "worker", "elsewhere", "chief"),
            word("administrator", "administrator", "keeper"),
            word("keeper", "keeper"),
            word("absence", "worker", "chief", "keeper"),
            word("asker", "elsewhere"),
            word("elsewhere", "elsewhere"),
            word("worker", "worker"),
            word("agreer", "chief"),
            word("consent", "elsewhere", "chief"));

    private static Map.Entry<String, Set<String>> word(String word, String... people) {
        return Map.entry(word, Set.of(people));
    }

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Test
    void every_route_has_a_rule_and_every_rule_a_route() throws Exception {
        var there = new TreeSet<String>();
        routes.getHandlerMethods().forEach((route, handler) -> {
            if (handler.getBeanType().getPackageName().startsWith("org.kaikaku")
                    && route.getPathPatternsCondition() != null) {
                route.getPathPatternsCondition()
                        .getPatternValues()
                        .forEach(path -> route.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> there.add(method + " " + path)));
            }
        });
        assertThat(Rule.all().stream().map(Rule::route)).containsExactlyInAnyOrderElementsOf(there);
    }

    @Test
    void a_rule_that_is_not_shown_says_why() throws Exception {
        var lines = Files.readAllLines(Rule.FILE);
        assertThat(IntStream.range(1, lines.size())
                        .filter(at ->
                                !lines.get(at).startsWith("#") && lines.get(at).contains("?"))
                        .filter(at -> !lines.get(at - 1).startsWith("#"))
                        .mapToObj(lines::get))
                .isEmpty();
    }

    @Test
    void nobody_gets_in_who_may_not_and_everybody_who_may() throws Exception {
        begin(Family.MIRAI);
        var wrong = new ArrayList<String>();
        for (var rule : Rule.all()) {
            for (var who : people.entrySet()) {
                int status = status(rule, who.getValue());
                if (status >= 500) {
                    wrong.add(rule.route() + ": breaks for " + who.getKey());
                }
                boolean in = !Set.of(401, 403, 404).contains(status);
                boolean may = WORDS.get(rule.who()).contains(who.getKey());
                if (in && !may || may && !in && !rule.only()) {
                    wrong.add(rule.route() + ": " + who.getKey() + (may ? " is kept out" : " gets in") + ", " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Where somebody must sign in first, that is a 401 like a program's. */
    private int status(Rule rule, String login) throws Exception {
        var answer = open(rule, login);
        var to = answer.getRedirectedUrl();
        return to != null && to.contains("/sign-in") ? 401 : answer.getStatus();
    }
}
