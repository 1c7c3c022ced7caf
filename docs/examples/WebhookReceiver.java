import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Receives webhooks of Kaikaku and prints each just once. It believes a message only if it is signed (Standard Webhooks 1.0), is fresh, and
 * did not come before. Needs a JDK and nothing else:
 *
 * <pre>java WebhookReceiver.java 8090 whsec_…</pre>
 */
public class WebhookReceiver {
    /** Older or newer than this is a message that somebody kept, or a clock that is wrong. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final byte[] secret;
    private final Map<String, Instant> seen = new LinkedHashMap<>();

    WebhookReceiver(String secret) {
        this.secret = Base64.getDecoder().decode(secret.substring("whsec_".length()));
    }

    public static void main(String[] args) throws IOException {
        var receiver = new WebhookReceiver(args[1]);
        var server = HttpServer.create(new InetSocketAddress("localhost", Integer.parseInt(args[0])), 0);
        server.createContext("/", receiver::receive);
        server.start();
        System.out.println("listening on " + server.getAddress().getPort());
    }

    private void receive(HttpExchange call) throws IOException {
        var id = header(call, "webhook-id");
        var timestamp = header(call, "webhook-timestamp");
        // The bytes as they came: parsed and written anew they would have another signature.
        var body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        int status;
        if (!isSigned(id, timestamp, body, header(call, "webhook-signature")) || !isFresh(timestamp)) {
            status = 401;
        } else if (isNew(id)) {
            System.out.println(body);
            status = 204;
        } else {
            // Sent twice, or by somebody who listened: it was done, so say so, and do nothing.
            status = 200;
        }
        call.sendResponseHeaders(status, -1);
        call.close();
    }

    private static String header(HttpExchange call, String name) {
        var value = call.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    /** While a secret is being changed there are two signatures; one that is right is enough. */
    private boolean isSigned(String id, String timestamp, String body, String signatures) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            var signed = mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
            var expected = ("v1," + Base64.getEncoder().encodeToString(signed)).getBytes(StandardCharsets.UTF_8);
            boolean right = false;
            for (var signature : signatures.split(" ")) {
                // Takes as long for a wrong one, so that nobody finds it sign by sign.
                right |= MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8));
            }
            return right;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isFresh(String timestamp) {
        if (!timestamp.matches("\\d{1,12}")) {
            return false;
        }
        var sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
        return Duration.between(sent, Instant.now()).abs().compareTo(TOLERANCE) <= 0;
    }

    /**
     * A real receiver keeps the ids in its database, in the transaction in which it does what the message asks for, and longer than the four
     * days in which the house may send it again.
     */
    private synchronized boolean isNew(String id) {
        var past = Instant.now().minus(Duration.ofDays(5));
        for (Iterator<Instant> old = seen.values().iterator(); old.hasNext() && old.next().isBefore(past); ) {
            old.remove();
        }
        return seen.putIfAbsent(id, Instant.now()) == null;
    }
}
