package org.kaikaku.platform.payment.online;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The provider as docs/payments.md describes it. Another protocol is another implementation of the port. */
@Component
class HttpProvider implements PaymentProvider {
    private static final Duration TO_REACH = Duration.ofSeconds(5);
    private static final Duration TO_ANSWER = Duration.ofSeconds(15);
    private static final int NOT_FOUND = 404;

    private final ProviderSettings settings;
    private final JsonMapper json;
    private final RestClient client;

    HttpProvider(ProviderSettings settings, JsonMapper json) {
        this.settings = settings;
        this.json = json;
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
    public URI begin(UUID payment, long amount, String description, URI back, Instant until) {
        var answer = call(
                        HttpMethod.PUT,
                        "/payments/" + payment,
                        Map.of(
                                "amount",
                                amount,
                                "currency",
                                "JPY",
                                "description",
                                description,
                                "return_url",
                                back.toString(),
                                "expires_at",
                                until.toString()))
                .orElseThrow(() -> new ProviderAway("does not know what it was asked to begin"));
        return page(answer.path("page").asString(""));
    }

    /** A page of the web; what else an address can be is not for people to follow. */
    private static URI page(String said) {
        try {
            var page = new URI(said);
            if (("https".equals(page.getScheme()) || "http".equals(page.getScheme())) && page.getHost() != null) {
                return page;
            }
        } catch (URISyntaxException e) {
            throw new ProviderAway("names a page that is none: " + e.getReason());
        }
        throw new ProviderAway("names a page that is none");
    }

    @Override
    public Optional<Seen> look(UUID payment) {
        return call(HttpMethod.GET, "/payments/" + payment, null).map(HttpProvider::seen);
    }

    @Override
    public Optional<Seen> expire(UUID payment) {
        return call(HttpMethod.POST, "/payments/" + payment + "/expiry", Map.of())
                .map(HttpProvider::seen);
    }

    @Override
    public Seen refund(UUID payment, UUID refund, long amount) {
        return call(HttpMethod.PUT, "/payments/" + payment + "/refunds/" + refund, Map.of("amount", amount))
                .map(HttpProvider::seen)
                .orElseThrow(() -> new ProviderAway("does not know what it is to give back"));
    }

    /** What an answer or a message says of a payment. */
    static Seen seen(JsonNode payment) {
        try {
            return new Seen(
                    UUID.fromString(payment.path("id").asString()),
                    payment.path("captured").asLong(0),
                    payment.path("refunded").asLong(0),
                    over(payment.path("status").asString("")),
                    named(payment.path("refunds")));
        } catch (IllegalArgumentException | JacksonException e) {
            throw new ProviderAway("says what nobody understands");
        }
    }

    /** None where it names none. */
    private static Set<UUID> named(JsonNode refunds) {
        return refunds.valueStream()
                .map(refund -> UUID.fromString(refund.asString()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A word that the provider has never promised says nothing, least of all that no money will come. */
    private static boolean over(String status) {
        return switch (status) {
            case "open" -> false;
            case "captured", "ended" -> true;
            default -> throw new ProviderAway("says \"" + status + "\" of a payment");
        };
    }

    private Optional<JsonNode> call(HttpMethod method, String path, @Nullable Object body) {
        try {
            var request = client.method(method)
                    .uri(URI.create(settings.url() + path))
                    .header(HttpHeaders.AUTHORIZATION, "Bearer " + settings.key())
                    .accept(MediaType.APPLICATION_JSON);
            if (body != null) {
                request.contentType(MediaType.APPLICATION_JSON).body(json.writeValueAsString(body));
            }
            return request.exchange((_, answer) -> {
                int status = answer.getStatusCode().value();
                if (status == NOT_FOUND) {
                    return Optional.<JsonNode>empty();
                }
                if (!answer.getStatusCode().is2xxSuccessful()) {
                    throw new ProviderAway("answers " + status);
                }
                return Optional.of(json.readTree(answer.getBody()));
            });
        } catch (ResourceAccessException | JacksonException e) {
            throw new ProviderAway(e.getClass().getSimpleName());
        }
    }
}
