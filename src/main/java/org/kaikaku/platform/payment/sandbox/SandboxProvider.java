package org.kaikaku.platform.payment.sandbox;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kaikaku.platform.sandbox.Call;
import org.kaikaku.platform.sandbox.Listener;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A payment provider to try with: the API of docs/payments.md, a page on which one pays without a card, signed messages and the file of what it
 * hands over. It keeps everything in memory and moves no money.
 */
public final class SandboxProvider implements AutoCloseable {
    private static final int BAD = 400;
    private static final int WHO = 401;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, SandboxPayment> payments = new ConcurrentHashMap<>();
    private final Settlement settlement = new Settlement();
    private final SandboxSettings settings;
    private final Clock clock;
    private final Notes notes;
    private final Listener listener;

    private SandboxProvider(SandboxSettings settings, Clock clock) throws IOException {
        this.settings = settings;
        this.clock = clock;
        this.notes = new Notes(settings, clock);
        this.listener = new Listener(settings.port(), this::answer);
    }

    /** Listens on this machine alone. */
    public static SandboxProvider start(SandboxSettings settings, Clock clock) throws IOException {
        var sandbox = new SandboxProvider(settings, clock);
        sandbox.listener.start();
        return sandbox;
    }

    public URI address() {
        return listener.address();
    }

    @Override
    public void close() {
        listener.close();
        notes.close();
    }

    private void answer(Call call) throws IOException {
        var path = call.path();
        if (path.startsWith("/pay/")) {
            page(call, path.substring("/pay/".length()));
        } else if (!call.header("Authorization").equals("Bearer " + settings.key())) {
            call.refuse(WHO, "Show the key");
        } else {
            program(call, call.method(), path.substring(1).split("/"));
        }
    }

    private void program(Call call, String method, String... path) throws IOException {
        switch (method + " " + path[0] + " " + path.length) {
            case "GET messages 1" -> call.json(json.writeValueAsString(notes.written()));
            case "GET settlement.csv 1" -> call.csv(settlement.csv());
            case "PUT payments 2" -> begin(call, path[1]);
            default -> known(call, method, path);
        }
    }

    private void known(Call call, String method, String... path) throws IOException {
        var payment = path.length > 1 && path[0].equals("payments") ? payments.get(path[1]) : null;
        if (payment == null) {
            call.refuse(NOT_FOUND, "There is no such payment");
        } else if (method.equals("POST") && path.length == 3 && path[2].equals("expiry")) {
            end(payment);
            tell(call, payment);
        } else if (method.equals("PUT") && path.length == 4 && path[2].equals("refunds")) {
            refund(call, payment, path[3]);
        } else {
            tell(call, payment);
        }
    }

    private void begin(Call call, String id) throws IOException {
        try {
            var asked = json.readTree(call.body());
            var payment = payments.computeIfAbsent(
                    id,
                    _ -> new SandboxPayment(
                            id,
                            asked.path("amount").asLong(),
                            asked.path("description").asString(),
                            URI.create(asked.path("return_url").asString()),
                            Instant.parse(asked.path("expires_at").asString())));
            tell(call, payment);
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            call.refuse(BAD, "Not understood");
        }
    }

    private void refund(Call call, SandboxPayment payment, String refund) throws IOException {
        long yen = amount(json.readTree(call.body()));
        long before = payment.refunded();
        if (!payment.refund(refund, yen)) {
            call.refuse(CONFLICT, "More than was taken");
            return;
        }
        if (payment.refunded() > before) {
            settlement.add(payment.id, "refund", yen, clock.instant());
            notes.tell(written(payment));
        }
        tell(call, payment);
    }

    private static long amount(JsonNode asked) {
        return asked.path("amount").asLong(0);
    }

    private void end(SandboxPayment payment) {
        if (payment.open()) {
            payment.end();
            notes.tell(written(payment));
        }
    }

    private void page(Call call, String id) throws IOException {
        var payment = payments.get(id);
        if (payment == null) {
            call.say(NOT_FOUND, "text/html", SandboxPage.notFound());
        } else if (call.posted()) {
            chosen(call, payment);
        } else {
            call.page(SandboxPage.of(payment));
        }
    }

    private void chosen(Call call, SandboxPayment payment) throws IOException {
        var chosen = call.typed().getOrDefault("do", "");
        if (chosen.equals("pay") && payment.pay(clock.instant())) {
            settlement.add(payment.id, "capture", payment.amount, clock.instant());
            notes.tell(written(payment));
        } else if (chosen.equals("stop")) {
            end(payment);
        } else if (chosen.startsWith("dispute")) {
            dispute(payment, !chosen.equals("dispute-half"));
        }
        call.lead(payment.back.toString());
    }

    private void dispute(SandboxPayment payment, boolean all) {
        long yen = payment.dispute(all);
        if (yen > 0) {
            settlement.add(payment.id, "refund", yen, clock.instant());
            notes.tell(written(payment));
        }
    }

    private void tell(Call call, SandboxPayment payment) throws IOException {
        call.json(written(payment));
    }

    private String written(SandboxPayment payment) {
        var said = new LinkedHashMap<String, Object>();
        said.put("id", payment.id);
        said.put("status", payment.captured() > 0 ? "captured" : payment.open() ? "open" : "ended");
        said.put("amount", payment.amount);
        said.put("captured", payment.captured());
        // Named before it is counted: what goes back meanwhile is in the sum and nameless, never named and not in the
        // sum.
        said.put("refunds", payment.refunds());
        said.put("refunded", payment.refunded());
        said.put("page", address() + "/pay/" + payment.id);
        return json.writeValueAsString(said);
    }
}
