package org.kaikaku.platform.notice.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A mail server that says what a test tells it to say. Where it is told nothing it is content; an empty answer is none at all: it hangs up.
 */
final class ScriptedSmtp implements AutoCloseable {
    /** Says nothing, and does not hang up. */
    static final String SILENCE = "…";

    private final ServerSocket socket;
    private final Map<String, String> answers;
    private final List<String> taken = new CopyOnWriteArrayList<>();

    /** @param answers by the verb, in small letters; {@code .} is the end of the mail's text */
    ScriptedSmtp(Map<String, String> answers) {
        this.answers = answers;
        try {
            socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::listen);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Texts whose end was reached, whatever was answered. */
    List<String> taken() {
        return taken;
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                var caller = socket.accept();
                Thread.ofVirtual().start(() -> talk(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket caller) {
        try (caller;
                var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), US_ASCII))) {
            say(caller, "220 here");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var verb = line.split("[ :]", 2)[0].toLowerCase(Locale.ROOT);
                if (!answer(caller, verb)) {
                    return;
                }
                if (verb.equals("data") && answers.getOrDefault("data", "354").startsWith("354")) {
                    taken.add(text(in));
                    if (!answer(caller, ".")) {
                        return;
                    }
                }
            }
        } catch (IOException hungUp) {
            // the caller's right
        }
    }

    private static String text(BufferedReader in) throws IOException {
        var text = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            text.append(line).append('\n');
        }
        return text.toString();
    }

    /** False where it hangs up. */
    private boolean answer(Socket caller, String verb) throws IOException {
        var answer = answers.getOrDefault(
                verb, verb.equals("data") ? "354 go on" : verb.equals("quit") ? "221 bye" : "250 ok");
        if (answer.isEmpty()) {
            return false;
        }
        if (!answer.equals(SILENCE)) {
            say(caller, answer);
        }
        return true;
    }

    private static void say(Socket caller, String line) throws IOException {
        caller.getOutputStream().write((line + "\r\n").getBytes(US_ASCII));
        caller.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
