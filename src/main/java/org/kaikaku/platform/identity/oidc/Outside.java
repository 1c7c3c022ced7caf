package org.kaikaku.platform.identity.oidc;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** The line to the providers. Somebody is waiting at the door, so it does not wait long, and it follows nobody elsewhere. */
@Component
class Outside {
    private static final Duration TO_REACH = Duration.ofSeconds(3);
    private static final Duration TO_ANSWER = Duration.ofSeconds(7);

    private final ClientHttpRequestFactory requests;
    private final RestClient rest;

    Outside() {
        var client = HttpClient.newBuilder()
                .connectTimeout(TO_REACH)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        var factory = new JdkClientHttpRequestFactory(client);
        factory.setReadTimeout(TO_ANSWER);
        this.requests = factory;
        this.rest = RestClient.builder().requestFactory(factory).build();
    }

    ClientHttpRequestFactory requests() {
        return requests;
    }

    RestClient rest() {
        return rest;
    }
}
