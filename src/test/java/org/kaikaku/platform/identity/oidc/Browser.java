package org.kaikaku.platform.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Keeps cookies, and stops at each redirect, so that a test may look at it or change it. */
final class Browser {
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String house;

    Browser(String house) {
        this.house = house;
    }

    record Reply(int status, String to, String refresh, String body) {
        Document page() {
            return Jsoup.parse(body);
        }
    }

    Reply get(String address) {
        return send(HttpRequest.newBuilder(at(address)).header("Accept", "text/html"));
    }

    Reply post(String address, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(at(address))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Sends a form of this house with its token. */
    Reply postForm(String page, String address, Map<String, String> fields) {
        var all = new java.util.HashMap<>(fields);
        all.put("_csrf", token(get(page)));
        return post(address, all);
    }

    /** Begins at the house, signs in at the provider, and stands before the house's door: the address to come back to. */
    String fetchCode(String begin, String subject) {
        var asked = get(begin);
        assertThat(asked.status()).as(begin).isEqualTo(302);
        var there = get(asked.to());
        if (there.to().endsWith("/login")) {
            var form = get(there.to());
            var in = post(
                    there.to(), Map.of("username", subject, "password", OidcServer.PASSWORD, "_csrf", token(form)));
            there = get(in.to());
        }
        assertThat(there.to()).as("back from the provider").startsWith(house).contains("code=");
        return there.to();
    }

    /** Where the house leads after all. */
    String signIn(String begin, String subject) {
        return path(get(fetchCode(begin, subject)));
    }

    /** A path of this house with its query. */
    String path(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(302);
        return reply.to().startsWith(house) ? reply.to().substring(house.length()) : reply.to();
    }

    String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("SESSION"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** A cookie that somebody else set. */
    Browser with(String name, String value) {
        var cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(house), cookie);
        return this;
    }

    private static String token(Reply form) {
        return form.page().select("input[name=_csrf]").attr("value");
    }

    private URI at(String address) {
        return URI.create(address.startsWith("/") ? house + address : address);
    }

    private Reply send(HttpRequest.Builder request) {
        try {
            var reply = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            var headers = reply.headers();
            return new Reply(
                    reply.statusCode(),
                    headers.firstValue("Location")
                            .map(to -> absolute(to, reply.uri()))
                            .orElse(""),
                    headers.firstValue("Refresh").orElse(""),
                    reply.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String absolute(String to, URI from) {
        return from.resolve(to).toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
