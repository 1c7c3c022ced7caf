package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that calls the API, for somebody who signed in or for nobody. */
final class Program {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String house;
    private final String credentials;
    private final String mandate;

    private Program(String house, String credentials, String mandate) {
        this.house = house;
        this.credentials = credentials;
        this.mandate = mandate;
    }

    Program actingFor(String another) {
        return new Program(house, credentials, another);
    }

    static Program ofNobody(String house) {
        return new Program(house, "", "");
    }

    static Program with(String token, String house) {
        return new Program(house, "Bearer " + token, "");
    }

    /** @param authenticate the header that says what would let the program in */
    record Answer(int status, String type, String authenticate, JsonNode body) {
        String text(String field) {
            return body.path(field).asString();
        }
    }

    Answer get(String path) {
        return send(request(path).GET().build());
    }

    Answer post(String path, Object body, String... headers) {
        return postText(path, JSON.writeValueAsString(body), headers);
    }

    /** A body that need not be JSON. */
    Answer postText(String path, String body, String... headers) {
        var request = request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /** The id of a new interview; whoever the register supposes to be the one is. */
    String interview(String event) {
        var begun = post("/api/v1/interviews", Map.of("lifeEvent", event));
        var id = begun.text("id");
        if (begun.body().path("supposed").isObject()) {
            post("/api/v1/interviews/" + id + "/subject", Map.of("theOne", true));
        }
        return id;
    }

    Answer tell(String interview, Map<String, ?> facts) {
        return post("/api/v1/interviews/" + interview + "/answers", Map.of("facts", facts));
    }

    Answer apply(String interview, String key, String... procedures) {
        return post(
                "/api/v1/interviews/" + interview + "/applications",
                Map.of("procedures", procedures),
                "Idempotency-Key",
                key);
    }

    /** What the house says of its API. */
    static JsonNode description(String house) {
        return ofNobody(house).get("/openapi.json").body();
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(house + path));
        if (!mandate.isEmpty()) {
            request.header("Kaikaku-Acting-For", mandate);
        }
        return credentials.isEmpty() ? request : request.header("Authorization", credentials);
    }

    private Answer send(HttpRequest request) {
        try {
            var response = client.send(request, HttpResponse.BodyHandlers.ofString());
            var body = response.body().isBlank() ? JSON.nullNode() : JSON.readTree(response.body());
            if (request.uri().getPath().startsWith("/api/")) {
                assertThat(Contract.of(house).broken(request.method(), request.uri(), response.statusCode(), body))
                        .as("%s %s as docs/openapi.json says it", request.method(), request.uri())
                        .isEmpty();
            }
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.headers().firstValue("WWW-Authenticate").orElse(""),
                    body);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
