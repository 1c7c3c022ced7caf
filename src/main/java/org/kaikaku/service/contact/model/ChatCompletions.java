package org.kaikaku.service.contact.model;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** {@code POST …/chat/completions}, as servers inside a city's network speak it too. Nobody is followed elsewhere. */
@Component
@EnableConfigurationProperties(ModelSettings.class)
class ChatCompletions implements LanguageModel {
    private static final Logger LOG = LoggerFactory.getLogger(ChatCompletions.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long LONGEST = 64 * 1024;
    private static final int TOKENS = 600;
    private static final int OK = 200;

    private final ModelSettings settings;
    private final Semaphore free;
    private final HttpClient client;

    ChatCompletions(ModelSettings settings) {
        this.settings = settings;
        this.free = new Semaphore(settings.atOnce());
        this.client =
                HttpClient.newBuilder().connectTimeout(settings.patience()).build();
    }

    @Override
    public boolean on() {
        return settings.on();
    }

    @Override
    public Optional<String> complete(String system, String user) {
        if (!on() || !free.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return answer(request(system, user));
        } finally {
            free.release();
        }
    }

    /** The time counts up to the last byte: a server that trickles is late too. */
    private Optional<String> answer(HttpRequest request) {
        var coming = client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), LONGEST));
        try {
            return said(coming.get(settings.patience().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("The language model gave no answer: {}", e.getClass().getSimpleName());
            return Optional.empty();
        } finally {
            coming.cancel(true);
        }
    }

    private static Optional<String> said(HttpResponse<String> response) {
        if (response.statusCode() != OK) {
            LOG.warn("The language model answered {}", response.statusCode());
            return Optional.empty();
        }
        try {
            return JSON.readTree(response.body())
                    .at("/choices/0/message/content")
                    .asStringOpt();
        } catch (JacksonException e) {
            LOG.warn("The language model answered what is no JSON");
            return Optional.empty();
        }
    }

    private HttpRequest request(String system, String user) {
        var asked = Map.of(
                "model",
                settings.name(),
                "messages",
                List.of(message("system", system), message("user", user)),
                "temperature",
                0,
                "max_tokens",
                TOKENS,
                "response_format",
                Map.of("type", "json_object"));
        var request = HttpRequest.newBuilder(URI.create(settings.url().replaceAll("/+$", "") + "/chat/completions"))
                .header("Content-Type", "application/json")
                .timeout(settings.patience())
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(asked)));
        return settings.key().isEmpty()
                ? request.build()
                : request.header("Authorization", "Bearer " + settings.key()).build();
    }

    private static Map<String, String> message(String role, String content) {
        return Map.of("role", role, "content", content);
    }
}
