package org.kaikaku.platform.upload.scan;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Asks a clamd by its INSTREAM command (clamd(8)), over TCP or a Unix socket: the file goes through the socket, so that clamd may run elsewhere
 * and as another user.
 */
final class Clamd implements Scanner {
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 4096;
    private static final Pattern FOUND = Pattern.compile("stream: (.+) FOUND");
    private static final ScheduledExecutorService IMPATIENCE = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("clamd-patience").factory());

    private final SocketAddress address;
    private final Duration patience;

    private Clamd(SocketAddress address, Duration patience) {
        this.address = address;
        this.patience = patience;
    }

    /** @param where {@code host:port}, or the path of a Unix socket */
    static Clamd at(String where, Duration patience) {
        if (where.startsWith("/")) {
            return new Clamd(UnixDomainSocketAddress.of(where), patience);
        }
        int colon = where.lastIndexOf(':');
        if (colon < 1 || !where.substring(colon + 1).matches("\\d{1,5}")) {
            throw new NoAddress(where);
        }
        var port = Integer.parseInt(where.substring(colon + 1));
        return new Clamd(InetSocketAddress.createUnresolved(where.substring(0, colon), port), patience);
    }

    @Override
    public Verdict scan(byte[] content) {
        try (var channel = open()) {
            var late = IMPATIENCE.schedule(() -> close(channel), patience.toMillis(), TimeUnit.MILLISECONDS);
            try {
                channel.connect(resolved());
                return verdict(ask(channel, content));
            } finally {
                late.cancel(false);
            }
        } catch (IOException | RuntimeException silent) {
            // An address that resolves to nothing is a RuntimeException.
            return new Verdict.NoAnswer(silent.toString());
        }
    }

    private SocketChannel open() throws IOException {
        return address instanceof UnixDomainSocketAddress
                ? SocketChannel.open(StandardProtocolFamily.UNIX)
                : SocketChannel.open();
    }

    /** Anew each time: the other machine may have moved. */
    private SocketAddress resolved() {
        return address instanceof InetSocketAddress inet
                ? new InetSocketAddress(inet.getHostString(), inet.getPort())
                : address;
    }

    private static String ask(SocketChannel channel, byte[] content) throws IOException {
        try {
            send(channel, content);
        } catch (IOException tooMuch) {
            // It hangs up on what is larger than its StreamMaxLength, having said so.
            var said = answer(channel);
            if (said.isEmpty()) {
                throw tooMuch;
            }
            return said;
        }
        return answer(channel);
    }

    private static void send(SocketChannel channel, byte[] content) throws IOException {
        write(channel, ByteBuffer.wrap(COMMAND));
        for (int at = 0; at < content.length; at += CHUNK) {
            int length = Math.min(CHUNK, content.length - at);
            write(
                    channel,
                    ByteBuffer.allocate(4 + length)
                            .putInt(length)
                            .put(content, at, length)
                            .flip());
        }
        write(channel, ByteBuffer.allocate(4).putInt(0).flip());
    }

    private static void write(SocketChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static String answer(SocketChannel channel) throws IOException {
        var bytes = ByteBuffer.allocate(LONGEST_ANSWER);
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            if (bytes.position() > 0 && bytes.get(bytes.position() - 1) == 0) {
                break;
            }
        }
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8)
                .replace("\0", "")
                .strip();
    }

    private static Verdict verdict(String answer) {
        if (answer.equals("stream: OK")) {
            return new Verdict.Clean();
        }
        var found = FOUND.matcher(answer);
        return found.matches() ? new Verdict.Infected(found.group(1)) : new Verdict.NoAnswer(answer);
    }

    private static void close(Channel channel) {
        try {
            channel.close();
        } catch (IOException alreadyGone) {
            // What waits for it ends all the same.
        }
    }

    /** {@code KAIKAKU_CLAMAV} is neither a path nor host and port. */
    static final class NoAddress extends IllegalArgumentException {
        NoAddress(String where) {
            super("KAIKAKU_CLAMAV should be host:port or the path of a socket, and is " + where);
        }
    }
}
