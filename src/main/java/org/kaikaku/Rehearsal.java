package org.kaikaku;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Opens the pages that first visitors open, as far as the first question, and closes, so the JVM learns what the next starts need at hand. */
@Component
@ConditionalOnBooleanProperty("kaikaku.rehearsal")
class Rehearsal {
    private static final String EVENT = "/life-events/bereavement";
    private static final List<String> PAGES = List.of("/", "/procedures", EVENT, "/sign-in", "/css/kaikaku.css");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int TIMES = 10;

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
            }
        }
        System.exit(SpringApplication.exit(house));
    }

    private static void begin(HttpClient visitor, String address) throws IOException, InterruptedException {
        var token = TOKEN.matcher(open(visitor, HttpRequest.newBuilder(URI.create(address + EVENT))));
        if (!token.find()) {
            throw new IOException(EVENT + " has no form");
        }
        open(
                visitor,
                HttpRequest.newBuilder(URI.create(address + EVENT + "/interviews"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + token.group(1))));
    }

    private static String open(HttpClient visitor, HttpRequest.Builder page) throws IOException, InterruptedException {
        var answer = visitor.send(page.build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(answer.uri() + " answered " + answer.statusCode());
        }
        return answer.body();
    }
}
