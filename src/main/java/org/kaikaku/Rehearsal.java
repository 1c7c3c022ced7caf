package org.kaikaku;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Opens the pages that first visitors open, as far as the first question, and those of a desk whose times many want in one moment, and closes, so
 * the JVM learns what the next starts need at hand.
 */
@Component
@ConditionalOnBooleanProperty("kaikaku.rehearsal")
class Rehearsal {
    private static final String EVENT = "/life-events/bereavement";
    private static final List<String> PAGES = List.of("/", "/procedures", EVENT, "/sign-in", "/css/kaikaku.css");
    private static final Pattern DESK = Pattern.compile("href=\"(/appointments/desks/[^\"?]+)\"");
    private static final Pattern QUESTION = Pattern.compile("type=\"radio\" id=\"q-[^\"]+\" name=\"([^\"]+)\"");
    private static final Pattern FROM = Pattern.compile("name=\"from\" value=\"([^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int TIMES = 10;
    private static final int PEOPLE = 20;

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void rehearse(ApplicationReadyEvent ready) throws IOException, InterruptedException {
        var house = ready.getApplicationContext();
        var address = "http://localhost:" + house.getEnvironment().getRequiredProperty("local.server.port");
        try (var visitor = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            for (int time = 0; time < TIMES; time++) {
                for (var page : PAGES) {
                    open(visitor, HttpRequest.newBuilder(URI.create(address + page)));
                }
                begin(visitor, address);
                wantATime(visitor, address);
            }
        }
        System.exit(SpringApplication.exit(house));
    }

    /** At the first desk of the city, where it has one. */
    private static void wantATime(HttpClient visitor, String address) throws IOException, InterruptedException {
        var found = DESK.matcher(open(visitor, HttpRequest.newBuilder(URI.create(address + "/appointments"))));
        if (found.find()) {
            var desk = address + found.group(1);
            var asked = open(visitor, HttpRequest.newBuilder(URI.create(desk)));
            wantATime(visitor, desk, answers(asked, "yes"));
            wantATime(visitor, desk, answers(asked, "no"));
        }
    }

    /** All want the first that is free: one holds it, and the others see what is left, as where a thousand want it. */
    private static void wantATime(HttpClient visitor, String desk, String answers)
            throws IOException, InterruptedException {
        var week = open(visitor, HttpRequest.newBuilder(URI.create(desk + "/times?" + answers)));
        var from = FROM.matcher(week);
        var token = TOKEN.matcher(week);
        if (from.find() && token.find()) {
            var form = "from=%s&_csrf=%s".formatted(from.group(1), token.group(1));
            var hold = form(desk + "/holds?" + answers, form).build();
            for (int person = 0; person < PEOPLE; person++) {
                visitor.send(hold, BodyHandlers.discarding());
            }
        }
    }

    private static String answers(String page, String answer) {
        return QUESTION.matcher(page)
                .results()
                .map(question -> question.group(1) + "=" + answer)
                .collect(Collectors.joining("&", "asked=1&", ""));
    }

    private static HttpRequest.Builder form(String address, String fields) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields));
    }

    private static void begin(HttpClient visitor, String address) throws IOException, InterruptedException {
        var token = TOKEN.matcher(open(visitor, HttpRequest.newBuilder(URI.create(address + EVENT))));
        if (!token.find()) {
            throw new IOException(EVENT + " has no form");
        }
        open(visitor, form(address + EVENT + "/interviews", "_csrf=" + token.group(1)));
    }

    private static String open(HttpClient visitor, HttpRequest.Builder page) throws IOException, InterruptedException {
        var answer = visitor.send(page.build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(answer.uri() + " answered " + answer.statusCode());
        }
        return answer.body();
    }
}
