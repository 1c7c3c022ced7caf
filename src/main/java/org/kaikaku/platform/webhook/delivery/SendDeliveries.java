package org.kaikaku.platform.webhook.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.kaikaku.platform.jobs.RecurringJob;
import org.kaikaku.platform.webhook.endpoint.Endpoint;
import org.kaikaku.platform.webhook.endpoint.Endpoints;
import org.kaikaku.platform.webhook.endpoint.GiveUp;
import org.kaikaku.platform.webhook.outside.Post;
import org.kaikaku.platform.webhook.outside.Strongbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Sends what is due (Standard Webhooks 1.0). A message that was sent when its node died is sent again under the same id, by which the receiver
 * knows it. One slow address keeps the others waiting for one answer at most: whoever did not answer is asked nothing more in that round.
 */
@Component
class SendDeliveries implements RecurringJob {
    private static final Logger LOG = LoggerFactory.getLogger(SendDeliveries.class);
    private static final int AT_ONCE = 50;
    private static final int ROUNDS = 20;

    private final Outbox outbox;
    private final Endpoints endpoints;
    private final GiveUp giveUp;
    private final Post post;
    private final Clock clock;

    SendDeliveries(Outbox outbox, Endpoints endpoints, GiveUp giveUp, Post post, Clock clock) {
        this.outbox = outbox;
        this.endpoints = endpoints;
        this.giveUp = giveUp;
        this.post = post;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "webhook.send";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(2);
    }

    @Override
    public void run() {
        for (int round = 0; round < ROUNDS; round++) {
            var due = outbox.take(AT_ONCE, clock.instant());
            if (due.isEmpty()) {
                return;
            }
            try (var addresses = Executors.newVirtualThreadPerTaskExecutor()) {
                var sendings = due.stream().collect(Collectors.groupingBy(Delivery::endpoint)).values().stream()
                        .map(ofOne -> addresses.submit(() -> ofOne.stream().allMatch(this::answered)))
                        .toList();
                addresses.close();
                sendings.forEach(SendDeliveries::tellIfBroken);
            }
        }
    }

    /** What nobody foresaw would else go with its thread, and nobody would hear of it. */
    private static void tellIfBroken(Future<Boolean> ended) {
        if (ended.state() == Future.State.FAILED) {
            LOG.error("Sending webhooks broke off", ended.exceptionNow());
        }
    }

    /**
     * What goes wrong with one is not the others' matter; it is let go of and tried again.
     *
     * @return false where nobody answered, or nothing could be sent
     */
    private boolean answered(Delivery delivery) {
        try {
            return endpoints
                    .find(delivery.endpoint())
                    .filter(Endpoint::isActive)
                    .map(to -> send(delivery, to))
                    .orElse(false);
        } catch (DataAccessException | Strongbox.CannotOpen e) {
            LOG.warn("Webhook {} is not sent just now", delivery.id(), e);
            return false;
        }
    }

    private boolean send(Delivery delivery, Endpoint to) {
        var answer = post.send(to.url(), headers(delivery, clock.instant()), delivery.body());
        var now = clock.instant();
        if (answer instanceof Post.Answer.Status status && status.received()) {
            outbox.tried(delivery, Delivery.State.DELIVERED, said(answer), now, null);
            endpoints.answers(to.id());
        } else {
            failed(delivery, to, answer, now);
        }
        return answer instanceof Post.Answer.Status;
    }

    private void failed(Delivery delivery, Endpoint to, Post.Answer answer, Instant now) {
        boolean gone = answer instanceof Post.Answer.Status status && status.gone();
        var pause = BackOff.after(delivery.attempts() + 1);
        outbox.tried(
                delivery,
                gone || pause.isEmpty() ? Delivery.State.GIVEN_UP : Delivery.State.WAITING,
                said(answer),
                now,
                pause.map(now::plus).orElse(null));
        giveUp.failed(to, gone, now);
    }

    private Map<String, String> headers(Delivery delivery, Instant now) {
        long timestamp = now.getEpochSecond();
        var signatures = endpoints.secrets(delivery.endpoint(), now).stream()
                .map(secret -> secret.signature(delivery.message(), timestamp, delivery.body()))
                .collect(Collectors.joining(" "));
        return Map.of(
                "webhook-id", delivery.message(),
                "webhook-timestamp", String.valueOf(timestamp),
                "webhook-signature", signatures);
    }

    private static String said(Post.Answer answer) {
        return switch (answer) {
            case Post.Answer.Status status -> String.valueOf(status.code());
            case Post.Answer.None none -> none.why();
        };
    }
}
