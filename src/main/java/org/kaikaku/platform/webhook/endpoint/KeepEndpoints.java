package org.kaikaku.platform.webhook.endpoint;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.webhook.WebhookTypes;
import org.kaikaku.platform.webhook.outside.Reach;
import org.kaikaku.platform.webhook.outside.SigningSecret;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of addresses: residents keep their own, who keeps the system those of the whole city. */
@Service
public class KeepEndpoints {
    private static final int MOST = 10;

    private final Endpoints endpoints;
    private final Reach reach;
    private final List<WebhookTypes> rooms;
    private final Journal journal;
    private final Clock clock;

    KeepEndpoints(Endpoints endpoints, Reach reach, List<WebhookTypes> rooms, Journal journal, Clock clock) {
        this.endpoints = endpoints;
        this.reach = reach;
        this.rooms = rooms;
        this.journal = journal;
        this.clock = clock;
    }

    public sealed interface Result {
        /** @param secret shown this once */
        record Registered(Endpoint endpoint, String secret) implements Result {}

        /** @param reason end of the text's key */
        record Refused(String reason) implements Result {}
    }

    public static boolean mayKeep(Actor actor) {
        return !actor.staff() || actor.has(Right.KEEP);
    }

    /** Everything that can be told. */
    public List<WebhookTypes.Type> types() {
        return rooms.stream().flatMap(room -> room.types().stream()).toList();
    }

    public List<Endpoint> of(Actor actor) {
        return actor.staff() ? endpoints.cityWide() : endpoints.of(actor.account());
    }

    public Optional<Endpoint> find(UUID id, Actor actor) {
        return endpoints
                .find(id)
                .filter(found -> actor.staff()
                        ? found.cityWide()
                        : !found.cityWide() && found.owner().equals(actor.account()));
    }

    @Transactional
    public Result register(String url, Set<String> wanted, Actor actor) {
        var typed = url.strip();
        var refusal = reach.refuses(typed);
        if (refusal.isPresent()) {
            return new Result.Refused(
                    refusal.get().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        }
        if (wanted.isEmpty()
                || !types().stream().map(WebhookTypes.Type::key).toList().containsAll(wanted)) {
            return new Result.Refused("types");
        }
        if (of(actor).size() >= MOST) {
            return new Result.Refused("too-many");
        }
        var endpoint = new Endpoint(
                UUID.randomUUID(),
                actor.account(),
                actor.staff(),
                URI.create(typed),
                Set.copyOf(wanted),
                Endpoint.State.ACTIVE,
                null,
                clock.instant());
        var secret = SigningSecret.random();
        endpoints.add(endpoint, secret);
        write(actor, Act.CREATE, "Webhookの届け先の登録", endpoint);
        return new Result.Registered(endpoint, secret.shown());
    }

    /** The new secret, shown this once; the one from before counts for a day. */
    @Transactional
    public String changeSecret(Endpoint endpoint, Actor actor) {
        var secret = SigningSecret.random();
        endpoints.change(endpoint.id(), secret, clock.instant());
        write(actor, Act.ISSUE, "Webhookの署名の鍵の交換", endpoint);
        return secret.shown();
    }

    @Transactional
    public void pause(Endpoint endpoint, Actor actor) {
        endpoints.set(endpoint.id(), Endpoint.State.PAUSED);
        write(actor, Act.CHANGE, "Webhookを休ませる", endpoint);
    }

    @Transactional
    public void resume(Endpoint endpoint, Actor actor) {
        endpoints.set(endpoint.id(), Endpoint.State.ACTIVE);
        write(actor, Act.CHANGE, "Webhookを再開する", endpoint);
    }

    @Transactional
    public void remove(Endpoint endpoint, Actor actor) {
        endpoints.remove(endpoint.id());
        write(actor, Act.CHANGE, "Webhookの届け先の削除", endpoint);
    }

    private void write(Actor actor, Act act, String purpose, Endpoint endpoint) {
        journal.write(new Trace(actor.doer(), act, purpose, actor.person(), "webhook/" + endpoint.id()));
    }
}
