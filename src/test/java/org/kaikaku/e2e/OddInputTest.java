package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import jakarta.servlet.Filter;
import jakarta.servlet.RequestDispatcher;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.city.release.CityReleases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriUtils;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Every variable and every field of every route of who-may.txt gets {@link OddValues}, one at a time, from somebody who may go there; the rest is as
 * our own pages send it. What programs send as JSON is altered in the same way ({@link OddBodies}), and files are others
 * than the page takes ({@link OddFiles}). Whatever comes, the house answers. Each request is taken back by the database, so nothing of it stays and nothing leaves the
 * house; only one that the database itself has refused is sent again without that, since afterwards it answers nothing more.
 *
 */
class OddInputTest extends Knocking {
    /** For each route, so that one long form does not take as long as all the others. */
    private static final int MOST_OF_A_ROUTE = 40;

    private static final int MOST_OF_A_FIELD = 5;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    CityReleases releases;

    private final Map<String, Handler> handlers = new TreeMap<>();
    private final Map<String, UserDetails> known = new HashMap<>();
    private final Map<String, String> keys = new HashMap<>();
    private final Map<String, OddRequest> sentByPages = new HashMap<>();
    private final TreeSet<Integer> refusedWithoutPage = new TreeSet<>();
    private final List<String> broken = new ArrayList<>();
    private MockMvc web;

    private record Handler(String method, PathPattern pattern, HandlerMethod code) {
        boolean takes(OddRequest request) {
            return method.equals(request.method()) && pattern.matches(PathContainer.parsePath(request.path()));
        }
    }

    private record Answer(
            int status, String type, String body, @Nullable Throwable thrown) {}

    @Test
    void whatever_is_typed_or_altered_the_house_answers() throws Exception {
        begin(Family.MIRAI);
        comeIn();
        lookAround();
        for (var rule : Rule.all()) {
            tryOut(rule);
        }
        assertThat(broken).isEmpty();
        assertThat(refusedWithoutPage).contains(400, 403, 404).allSatisfy(this::isExplained);
    }

    /** A city that somebody published and the database took back is looked for anew. */
    @AfterEach
    void the_city_is_what_it_was() {
        assertThat(releases.published()).isTrue();
    }

    private void comeIn() {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .addFilters(
                        context.getBean("withoutNul", Filter.class),
                        context.getBean("guardAnswers", Filter.class),
                        context.getBean("refuseIndividualNumbers", Filter.class))
                .build();
        routes.getHandlerMethods().forEach((route, code) -> {
            if (route.getPathPatternsCondition() != null) {
                route.getPathPatternsCondition()
                        .getPatterns()
                        .forEach(pattern -> route.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> handlers.put(
                                        method + " " + pattern.getPatternString(),
                                        new Handler(method.name(), pattern, code))));
            }
        });
    }

    /** What the pages send, and the pages behind their links. */
    private void lookAround() throws Exception {
        for (var rule : Rule.all()) {
            if (rule.method().equals("GET")) {
                lookAt(new OddRequest("GET", path(rule), Map.of(), login(rule)));
            }
        }
        List.copyOf(sentByPages.values()).stream()
                .filter(link -> link.method().equals("GET"))
                .forEach(this::lookAt);
    }

    private void lookAt(OddRequest page) {
        var answer = answer(page);
        if (answer.type().startsWith("text/html")) {
            SentByPages.by(page, answer.body()).forEach(this::keep);
        }
    }

    /** That with the most fields tells the most. */
    private void keep(OddRequest sent) {
        handlers.entrySet().stream()
                .filter(handler -> handler.getValue().takes(sent))
                .min(Comparator.comparing(handler -> handler.getValue().pattern()))
                .ifPresent(handler -> sentByPages.merge(
                        handler.getKey(),
                        sent,
                        (before, now) -> before.fields().size() < now.fields().size() ? now : before));
    }

    private String login(Rule rule) {
        var may = WhoMayTest.WORDS.getOrDefault(rule.who(), Set.of());
        return people.entrySet().stream()
                .filter(who -> may.contains(who.getKey()))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private void tryOut(Rule rule) throws Exception {
        var handler = handlers.get(rule.route());
        assertThat(handler).as(rule.route()).isNotNull();
        var parts = new Parts();
        Arrays.stream(handler.code().getMethodParameters()).forEach(parts::add);
        var usual = usual(rule, parts.fields);
        alike(usual.fields().keySet()).forEach(name -> parts.fields.putIfAbsent(name, String.class));
        check(rule, "as it is", usual);
        OddValues.some(parts.bodies, rule.route(), MOST_OF_A_ROUTE)
                .forEach(body -> check(rule, body.said(), usual.saying(body)));
        parts.files.forEach(file -> check(rule, shown(file.getOriginalFilename()), usual.bringing(file)));
        alterFields(rule, usual, parts.fields);
        alterPath(rule, usual, parts.variables);
    }

    /** What a route reads, as its code says. */
    private static final class Parts {
        private final Map<String, Class<?>> fields = new LinkedHashMap<>();
        private final List<Class<?>> variables = new ArrayList<>();
        private final List<OddBodies.Body> bodies = new ArrayList<>();
        private final List<MockMultipartFile> files = new ArrayList<>();

        void add(MethodParameter parameter) {
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            var type = parameter.getParameterType();
            if (parameter.hasParameterAnnotation(PathVariable.class)) {
                variables.add(type);
            } else if (parameter.hasParameterAnnotation(RequestBody.class)) {
                bodies.addAll(OddBodies.of(parameter.getGenericParameterType()));
            } else if (parameter.hasParameterAnnotation(ModelAttribute.class) && type.isRecord()) {
                Arrays.stream(type.getRecordComponents()).forEach(one -> fields.put(one.getName(), one.getType()));
            } else if (type == MultipartFile.class) {
                files.addAll(OddFiles.of(name(parameter)));
            } else if (parameter.hasParameterAnnotation(RequestParam.class) && !Map.class.isAssignableFrom(type)) {
                fields.put(name(parameter), type);
            }
        }

        private static String name(MethodParameter parameter) {
            var said = parameter.getParameterAnnotation(RequestParam.class);
            return said == null || said.name().isEmpty() ? String.valueOf(parameter.getParameterName()) : said.name();
        }
    }

    /** As a page sends it to where that page sends it, if its reader may; else with something in each field. */
    private OddRequest usual(Rule rule, Map<String, Class<?>> fields) throws Exception {
        var sent = Optional.ofNullable(sentByPages.get(rule.route()));
        var may = WhoMayTest.WORDS.getOrDefault(rule.who(), Set.of()).stream()
                .map(people::get)
                .toList();
        var usual = sent.filter(request -> may.contains(request.login()))
                .orElse(new OddRequest(
                        rule.method(), path(rule), sent.map(OddRequest::fields).orElse(Map.of()), login(rule)));
        for (var field : fields.entrySet()) {
            if (!usual.fields().containsKey(field.getKey())) {
                usual = usual.with(
                        field.getKey(),
                        switch (field.getValue().getSimpleName()) {
                            case "UUID" -> UUID.randomUUID().toString();
                            case "boolean" -> "true";
                            default -> "1";
                        });
            }
        }
        return usual;
    }

    /** Of those that differ by a number alone, one. */
    private static List<String> alike(Iterable<String> names) {
        var one = new LinkedHashMap<String, String>();
        names.forEach(name -> one.putIfAbsent(name.replaceAll("\\d+", "0"), name));
        return List.copyOf(one.values());
    }

    private void alterFields(Rule rule, OddRequest usual, Map<String, Class<?>> fields) {
        int most = Math.clamp(MOST_OF_A_ROUTE / Math.max(1, fields.size()), 2, MOST_OF_A_FIELD);
        fields.forEach((field, type) -> {
            check(rule, field + " is missing", usual.without(field));
            check(rule, field + " twice", usual.with(field, "1", "2"));
            for (var odd : OddValues.of(type, rule.route() + field, most)) {
                check(rule, field + "=" + shown(odd), usual.with(field, odd));
            }
        });
    }

    private void alterPath(Rule rule, OddRequest usual, List<Class<?>> variables) {
        var pattern = rule.path().split("/");
        int variable = 0;
        for (int at = 0; at < pattern.length; at++) {
            if (pattern[at].contains("{")) {
                for (var odd : OddValues.of(variables.get(variable), rule.route() + at, MOST_OF_A_FIELD)) {
                    var segments = usual.path().split("/");
                    segments[at] = pattern[at].replaceAll(
                            "\\{[^}]+}",
                            Matcher.quoteReplacement(UriUtils.encodePathSegment(odd, StandardCharsets.UTF_8)));
                    if (!segments[at].isEmpty()) {
                        check(rule, pattern[at] + "=" + shown(odd), usual.to(String.join("/", segments)));
                    }
                }
                variable++;
            }
        }
    }

    private static String shown(String odd) {
        return (odd.length() > 50 ? odd.substring(0, 5) + "…" : odd).replaceAll("\\p{Cc}|\\p{Cs}", "¿");
    }

    private void check(Rule rule, String what, OddRequest request) {
        var answer = answer(request);
        if (answer.status() >= 500) {
            broken.add(rule.route() + ": " + what + ": " + answer.status() + " " + why(answer.thrown()));
        }
        boolean page = answer.type().startsWith("text/html");
        if (page && answer.body().contains("<script>odd()")) {
            broken.add(rule.route() + ": " + what + ": comes back as markup");
        }
        if (answer.status() >= 400 && answer.body().isEmpty() && !request.path().startsWith("/api/")) {
            refusedWithoutPage.add(answer.status());
        }
    }

    private Answer answer(OddRequest request) {
        var answer = new TransactionTemplate(transactions).execute(transaction -> {
            transaction.setRollbackOnly();
            return send(request);
        });
        return answer == null || spoiled(answer.thrown()) ? send(request) : answer;
    }

    private Answer send(OddRequest sent) {
        try {
            boolean api = sent.path().startsWith("/api/");
            var request = begun(sent)
                    .with(csrf())
                    .header("Accept", api ? "application/json" : "text/html,*/*;q=0.8")
                    .header("Idempotency-Key", "odd");
            if (sent.body() != null) {
                request.header("Content-Type", sent.body().type())
                        .content(sent.body().content());
            }
            sent.fields().forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
            if (api && !sent.login().isEmpty()) {
                request.header("Authorization", "Bearer " + keys.computeIfAbsent(sent.login(), this::token));
            } else if (!sent.login().isEmpty()) {
                request.with(user(known.computeIfAbsent(sent.login(), users::loadUserByUsername)));
            }
            var answer = web.perform(request).andReturn().getResponse();
            return new Answer(
                    answer.getStatus(),
                    Optional.ofNullable(answer.getContentType()).orElse(""),
                    answer.getContentAsString(StandardCharsets.UTF_8),
                    null);
        } catch (Exception | StackOverflowError e) {
            return new Answer(500, "", "", e);
        }
    }

    private static AbstractMockHttpServletRequestBuilder<?> begun(OddRequest sent) {
        var to = URI.create(sent.path());
        return sent.file() == null
                ? request(HttpMethod.valueOf(sent.method()), to)
                : multipart(to).file(sent.file());
    }

    /** SQLSTATE in_failed_sql_transaction: what the house itself had caught has ended ours. */
    private static boolean spoiled(@Nullable Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && "25P02".equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** The first lines of ours, by which one finds it. */
    private static String why(@Nullable Throwable thrown) {
        var cause = thrown;
        while (cause != null && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause == null
                ? ""
                : cause + " "
                        + Arrays.stream(cause.getStackTrace())
                                .filter(frame -> frame.getClassName().startsWith("org.kaikaku"))
                                .limit(3)
                                .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                                .toList();
    }

    /** The server asks the house for this page wherever an answer has none. */
    private void isExplained(int status) throws Exception {
        var answer = web.perform(request(HttpMethod.GET, "/error")
                        .header("Accept", "text/html")
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status))
                .andReturn()
                .getResponse();
        var page = Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(page.select("html").attr("lang")).isEqualTo("ja");
        assertThat(page.select("main h1").text()).isNotBlank();
    }
}
