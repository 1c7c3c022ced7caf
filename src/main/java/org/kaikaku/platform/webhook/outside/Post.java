package org.kaikaku.platform.webhook.outside;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.FilteredHostException;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.boot.http.client.InetAddressFilter;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/**
 * Carries a message out. What a name stands for is looked up and judged once more for each, so that one that was harmless when it was
 * registered leads nowhere else later; nobody is followed elsewhere; what is answered is not read.
 */
@Component
public class Post {
    private static final Duration TO_REACH = Duration.ofSeconds(5);
    private static final Duration TO_ANSWER = Duration.ofSeconds(15);

    private static final String NOT_ALLOWED = "not allowed";

    private final Reach reach;
    private final RestClient anywhere;
    private final RestClient inside;

    @Autowired
    Post(Reach reach) {
        this(reach, TO_REACH, TO_ANSWER);
    }

    Post(Reach reach, Duration toReach, Duration toAnswer) {
        this.reach = reach;
        var settings =
                HttpClientSettings.defaults().withTimeouts(toReach, toAnswer).withRedirects(HttpRedirects.DONT_FOLLOW);
        this.anywhere = client(settings.withInetAddressFilter(InetAddressFilter.externalAddresses()));
        this.inside = client(settings);
    }

    private static RestClient client(HttpClientSettings settings) {
        return RestClient.builder()
                .requestFactory(ClientHttpRequestFactoryBuilder.httpComponents().build(settings))
                .build();
    }

    public sealed interface Answer {
        record Status(int code) implements Answer {
            public boolean received() {
                return code >= 200 && code < 300;
            }

            /** The receiver wants no more (410). */
            public boolean gone() {
                return code == 410;
            }
        }

        /** @param why for the owner: the kind of failure */
        record None(String why) implements Answer {}
    }

    /** @param body JSON */
    public Answer send(URI address, Map<String, String> headers, String body) {
        if (reach.refuses(address.toString()).isPresent()) {
            return new Answer.None(NOT_ALLOWED);
        }
        var client = reach.isInside(address) ? inside : anywhere;
        try {
            return client.post()
                    .uri(address)
                    .contentType(MediaType.APPLICATION_JSON)
                    .headers(all -> headers.forEach(all::set))
                    .body(body)
                    .exchange((request, response) ->
                            (Answer) new Answer.Status(response.getStatusCode().value()));
        } catch (FilteredHostException e) {
            return new Answer.None(NOT_ALLOWED);
        } catch (ResourceAccessException e) {
            return new Answer.None(why(e.getCause()));
        }
    }

    /** The class says enough; the message may name what lies in the city's network. */
    private static String why(@Nullable Throwable cause) {
        return cause instanceof IOException problem
                ? problem.getClass().getSimpleName().replace("Exception", "")
                : "no connection";
    }
}
