package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route that the house has, tried by everybody there is, against who-may.txt. A page without a rule fails here. */
class WhoMayTest extends Townspeople {
    private static final Path RULES = Path.of("src/test/resources/org/kaikaku/e2e/who-may.txt");

    /** Those whom a word of who-may.txt lets in. */
    private static final Map<String, Set<String>> WORDS = Map.of(
            "anyone",
                    Set.of(
                            "stranger",
                            "owner",
                            "neighbour",
                            "reception",
                            "worker",
                            "elsewhere",
                            "chief",
                            "administrator"),
            "resident", Set.of("owner", "neighbour"),
            "owner", Set.of("owner"),
            "staff", Set.of("reception", "worker", "elsewhere", "chief", "administrator"),
            "casework", Set.of("worker", "elsewhere", "chief"),
            "division", Set.of("worker", "chief"),
            "chief", Set.of("chief"),
            "reception", Set.of("reception"),
            "administrator", Set.of("administrator"));

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Autowired
    WebApplicationContext context;

    @Autowired
    UserDetailsService users;

    @Autowired
    JdbcClient jdbc;

    private final Map<String, String> people = new LinkedHashMap<>();
    private final Map<String, String> things = new LinkedHashMap<>();
    private MockMvc web;

    @BeforeEach
    void the_townspeople_have_business() throws Exception {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        people.put("stranger", "");
        people.put("owner", hanako());
        var neighbour = UUID.randomUUID() + "@example.jp";
        accounts.open(false, neighbour, "隣野 人", PASSWORD, null, List.of());
        people.put("neighbour", neighbour);
        people.put("reception", staff(Role.RECEPTION, "shimin").login());
        people.put("worker", staff(Role.CASE_WORKER, "shimin").login());
        people.put("elsewhere", staff(Role.CASE_WORKER, "zeimu").login());
        people.put("chief", staff(Role.CHIEF, "shimin").login());
        people.put("administrator", staff(Role.ADMINISTRATOR, "shimin").login());
        var owner = people.getOrDefault("owner", "");
        var program = Program.of(owner, PASSWORD, house());
        things.put("receipt", changeOfHead(owner));
        things.put("bundle", bundle());
        things.put("interview", program.interview("bereavement"));
        things.put(
                "anonymous",
                web.perform(request(HttpMethod.POST, "/life-events/bereavement/interviews")
                                .with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl()
                        .replaceAll(".*/", ""));
        things.put("visit", visit());
        things.put("person", Family.MIRAI.hanako());
        things.put("event", "bereavement");
        things.put("key", "setainushi-henko");
        things.put("nothing", UUID.randomUUID().toString());
    }

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
        assertThat(rules().stream().map(Rule::route)).containsExactlyInAnyOrderElementsOf(there);
    }

    @Test
    void nobody_gets_in_who_may_not_and_everybody_who_may() throws Exception {
        var wrong = new ArrayList<String>();
        for (var rule : rules()) {
            for (var who : people.entrySet()) {
                int status = status(rule, who.getValue());
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
        var path = rule.path();
        for (var name : rule.names()) {
            path = path.replaceFirst("\\{[^}]+}", things.getOrDefault(name, name));
        }
        var asked = request(HttpMethod.valueOf(rule.method()), path)
                .with(csrf())
                .header("Accept", "*/*")
                .header("Idempotency-Key", "who-may");
        if (path.startsWith("/api/") && rule.method().equals("POST")) {
            asked = asked.contentType("application/json").content("{\"lifeEvent\": \"bereavement\"}");
        } else {
            asked = asked.param("version", "1")
                    .param("key", UUID.randomUUID().toString())
                    .param("worker", UUID.randomUUID().toString())
                    .param("system", "juki")
                    .param("reason", "理由")
                    .param("choice", "grant");
        }
        if (!login.isEmpty()) {
            asked = asked.with(user(users.loadUserByUsername(login)));
        }
        var answer = web.perform(asked).andReturn().getResponse();
        var to = answer.getRedirectedUrl();
        return to != null && to.contains("/sign-in") ? 401 : answer.getStatus();
    }

    private String bundle() {
        return jdbc.sql("select bundle from procedure_application where receipt = ?")
                .param(things.get("receipt"))
                .query(UUID.class)
                .single()
                .toString();
    }

    private String visit() throws Exception {
        var answer = web.perform(request(HttpMethod.POST, "/staff/counter/newcomer")
                        .with(csrf())
                        .with(user(users.loadUserByUsername(people.getOrDefault("reception", ""))))
                        .param("name", "新田 あゆみ")
                        .param("kana", "ニッタ アユミ")
                        .param("proof", "DRIVING_LICENCE")
                        .param("who", "SELF")
                        .param("event", "moving-in"))
                .andReturn()
                .getResponse();
        var to = answer.getRedirectedUrl();
        assertThat(to).as(answer.getStatus() + answer.getContentAsString()).contains("/staff/visits/");
        return String.valueOf(to).replaceAll(".*/staff/visits/([^/]+).*", "$1");
    }

    private static List<Rule> rules() throws Exception {
        return Files.readAllLines(RULES).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Rule::of)
                .toList();
    }

    /**
     * @param names what stands for each variable of the path
     * @param only whether the thing is not there, so that just refusals can be seen
     */
    private record Rule(String method, String path, String who, boolean only, List<String> names) {
        static Rule of(String line) {
            var words = List.of(line.strip().split("\\s+"));
            var who = words.get(2);
            return new Rule(
                    words.get(0),
                    words.get(1),
                    who.replace("?", ""),
                    who.endsWith("?"),
                    words.subList(3, words.size()));
        }

        String route() {
            return method + " " + path;
        }
    }
}
