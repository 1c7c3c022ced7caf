package org.kaikaku.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToIntFunction;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody outside who is told, on this machine; keeps every message and answers as a test wants. */
final class Receiver implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private volatile ToIntFunction<Message> answer = _ -> 204;

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::receive);
        server.start();
    }

    record Message(String id, String timestamp, String signature, String body) {
        JsonNode json() {
            return JSON.readTree(body);
        }

        String type() {
            return json().path("type").asString();
        }

        String link() {
            return json().at("/data/link").asString();
        }

        String receipt() {
            return json().at("/data/receipt").asString();
        }
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/hook";
    }

    void answers(int status) {
        answer = _ -> status;
    }

    void answers(ToIntFunction<Message> how) {
        answer = how;
    }

    List<Message> messages() {
        return List.copyOf(messages);
    }

    /** The first so many, once they are there. */
    List<Message> await(int many) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> messages.size() >= many);
        return messages().subList(0, many);
    }

    private void receive(HttpExchange call) throws IOException {
        var message = new Message(
                header(call, "webhook-id"),
                header(call, "webhook-timestamp"),
                header(call, "webhook-signature"),
                new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        int status = answer.applyAsInt(message);
        messages.add(message);
        call.sendResponseHeaders(status, -1);
        call.close();
    }

    private static String header(HttpExchange call, String name) {
        return String.valueOf(call.getRequestHeaders().getFirst(name));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
