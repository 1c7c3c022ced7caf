package org.kaikaku.platform.identity.signin;

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
import java.util.List;
import java.util.regex.Pattern;

/** A browser without a screen before the real door: cookies, forms with their token, and what scripts send. */
final class Street {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String house;

    Street(int port) {
        house = "http://localhost:" + port;
    }

    HttpResponse<String> get(String path) {
        return send(at(path).GET());
    }

    /** As a form of this session would. */
    HttpResponse<String> post(String path, String... fields) {
        return postWith(token(), path, fields);
    }

    HttpResponse<String> postWith(String token, String path, String... fields) {
        var body = new StringBuilder("_csrf=" + encoded(token));
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&').append(fields[i]).append('=').append(encoded(fields[i + 1]));
        }
        return send(at(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /** As the page's script would. */
    HttpResponse<String> json(String path, String body) {
        return send(at(path).setHeader("Accept", "application/json")
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", token())
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> signIn(String login, String password) {
        return post("/sign-in", "login", login, "password", password);
    }

    HttpResponse<String> prove(Authenticator device) throws Exception {
        return json(
                "/sign-in/passkey",
                device.prove(json("/sign-in/passkey/challenge", "").body()));
    }

    HttpResponse<String> add(Authenticator device, String home, String label) throws Exception {
        return json(
                home + "/passkeys",
                device.make(json(home + "/passkeys/challenge", "").body(), label));
    }

    String token() {
        var token = TOKEN.matcher(get("/recover").body());
        if (!token.find()) {
            throw new AssertionError("No token on the page");
        }
        return token.group(1);
    }

    /** What the cookie holds; empty before there is a session. */
    String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("SESSION"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    void takeSession(String value) {
        var cookie = new HttpCookie("SESSION", value);
        cookie.setPath("/");
        cookie.setDomain("localhost.local"); // as the cookie store calls a host without a dot
        cookies.getCookieStore().add(URI.create(house), cookie);
    }

    static String where(HttpResponse<String> reply) {
        return reply.headers()
                .firstValue("Location")
                .map(to -> to.replaceFirst("^https?://[^/]+", ""))
                .orElse(reply.statusCode() + " " + reply.body());
    }

    static List<String> found(Pattern pattern, HttpResponse<String> page) {
        return pattern.matcher(page.body())
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create(house + path)).header("Accept", "text/html,*/*");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
