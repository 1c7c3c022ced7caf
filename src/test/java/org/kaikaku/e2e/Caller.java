package org.kaikaku.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.kaikaku.platform.language.Language;

/** Somebody who sends what no browser would: keeps cookies and the token of forms, and follows where the house leads. */
final class Caller {
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String house;
    private String token = "";

    Caller(String house, Language language) {
        this.house = house;
        get("/?lang=" + language.key());
    }

    /** @param path where it ended */
    record Reply(int status, String path, byte[] bytes) {
        Document page() {
            return Jsoup.parse(text());
        }

        String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        /** What a person reads: without the readings over kanji. */
        String said() {
            var page = page();
            page.select("rt, rp").remove();
            return page.select("main").text();
        }
    }

    Reply get(String path) {
        var reply = send(request(path).GET());
        var field = reply.page().select("input[name=_csrf]").first();
        if (field != null) {
            token = field.attr("value");
        }
        return reply;
    }

    Reply post(String path, Map<String, String> fields) {
        var all = new LinkedHashMap<>(fields);
        all.put("_csrf", token);
        return postWithoutToken(path, all);
    }

    Reply postWithoutToken(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Sends a file beside the fields. */
    Reply post(String path, Map<String, String> fields, String name, byte[] file) {
        var boundary = "----house";
        var all = new LinkedHashMap<>(fields);
        all.put("_csrf", token);
        var parts = all.entrySet().stream()
                .map(field -> "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                        .formatted(boundary, field.getKey(), field.getValue()));
        var head = "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"photo.jpg\"\r\n\r\n"
                .formatted(boundary, name);
        var before = Stream.concat(parts, Stream.of(head)).collect(Collectors.joining());
        var after = "\r\n--" + boundary + "--\r\n";
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofString(before),
                        HttpRequest.BodyPublishers.ofByteArray(file),
                        HttpRequest.BodyPublishers.ofString(after))));
    }

    void signIn(String login, String password) {
        get("/sign-in");
        post("/sign-in", Map.of("login", login, "password", password, "next", "/my"));
        get("/my");
    }

    /** Starts an interview; where its questions stand. */
    String begin(String event) {
        get("/life-events/" + event);
        var path = post("/life-events/" + event + "/interviews", Map.of()).path();
        if (!path.endsWith("/subject")) {
            return path;
        }
        post(path, Map.of("who", "the-one"));
        return path.substring(0, path.lastIndexOf('/'));
    }

    /** Says something on the screen where these facts are asked. */
    Reply answer(String interview, String screen, Map<String, String> facts) {
        var fields = new LinkedHashMap<>(facts);
        fields.put("screen", screen);
        fields.put("asked", String.join(",", facts.keySet()));
        return post(interview + "/answers", fields);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(house + path)).header("Accept", "text/html");
    }

    private Reply send(HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Reply(response.statusCode(), response.uri().getPath(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
