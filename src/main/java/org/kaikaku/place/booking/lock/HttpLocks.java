package org.kaikaku.place.booking.lock;

import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The lock service as docs/locks.md describes it. A maker's own protocol is another implementation of the port. */
@Component
class HttpLocks implements LockService {
    private static final Duration TO_REACH = Duration.ofSeconds(3);
    private static final Duration TO_ANSWER = Duration.ofSeconds(10);
    private static final int UNDERSTOOD_AND_REFUSED = 422;

    private final LockSettings settings;
    private final JsonMapper json;
    private final Clock clock;
    private final RestClient client;

    HttpLocks(LockSettings settings, JsonMapper json, Clock clock) {
        this.settings = settings;
        this.json = json;
        this.clock = clock;
        this.client = RestClient.builder()
                .requestFactory(ClientHttpRequestFactoryBuilder.httpComponents()
                        .build(HttpClientSettings.defaults()
                                .withTimeouts(TO_REACH, TO_ANSWER)
                                .withRedirects(HttpRedirects.DONT_FOLLOW)))
                .build();
    }

    @Override
    public boolean there() {
        return settings.there();
    }

    @Override
    public void set(Code code) {
        call(
                HttpMethod.PUT,
                "/codes/" + code.id(),
                Map.of(
                        "doors",
                        code.doors(),
                        "code",
                        code.code(),
                        "from",
                        code.from().toString(),
                        "until",
                        code.until().toString(),
                        "revision",
                        code.revision()));
    }

    @Override
    public void revoke(UUID id, int revision) {
        call(HttpMethod.DELETE, "/codes/" + id + "?revision=" + revision, null);
    }

    @Override
    public Log log(long after) {
        var answer = call(HttpMethod.GET, "/events?after=" + after, null);
        try {
            var events =
                    answer.path("events").valueStream().map(HttpLocks::event).toList();
            return new Log(UUID.fromString(answer.path("log").asString()), List.copyOf(events));
        } catch (IllegalArgumentException | DateTimeException | JacksonException e) {
            throw new LocksAway("says what nobody understands");
        }
    }

    private static Event event(JsonNode event) {
        var code = event.path("code");
        return new Event(
                event.path("number").asLong(),
                code.isString() ? UUID.fromString(code.asString()) : null,
                event.path("door").asString(),
                Instant.parse(event.path("at").asString()),
                event.path("opened").asBoolean(),
                event.path("why").asString(""));
    }

    private JsonNode call(HttpMethod method, String path, @Nullable Object said) {
        var body = said == null ? "" : json.writeValueAsString(said);
        long now = clock.instant().getEpochSecond();
        try {
            var request = client.method(method)
                    .uri(URI.create(settings.url() + path))
                    .header(SignedCall.TIMESTAMP, Long.toString(now))
                    .header(SignedCall.SIGNATURE, SignedCall.sign(settings.secret(), now, method.name(), path, body))
                    .accept(MediaType.APPLICATION_JSON);
            if (said != null) {
                request.contentType(MediaType.APPLICATION_JSON).body(body);
            }
            return request.exchange((_, answer) -> {
                int status = answer.getStatusCode().value();
                if (status == UNDERSTOOD_AND_REFUSED) {
                    throw new CodeRefused("answers " + status);
                }
                if (!answer.getStatusCode().is2xxSuccessful()) {
                    throw new LocksAway("answers " + status);
                }
                return json.readTree(answer.getBody());
            });
        } catch (ResourceAccessException | JacksonException | IllegalArgumentException e) {
            throw new LocksAway(e.getClass().getSimpleName());
        }
    }
}
