package org.kaikaku.platform.document.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Stands before a server and, after so many bytes have come, hands on nothing more in one of the two directions. */
final class Relay implements AutoCloseable {
    enum Holding {
        WHAT_IS_SENT,
        THE_ANSWER
    }

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final CountDownLatch held = new CountDownLatch(1);
    private final AtomicLong came = new AtomicLong();
    private final int server;
    private final Holding holding;
    private final long after;

    Relay(int server, Holding holding, long after) throws IOException {
        this.server = server;
        this.holding = holding;
        this.after = after;
        Thread.startVirtualThread(this::open);
    }

    String url() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    boolean awaitHeld() throws InterruptedException {
        return held.await(60, TimeUnit.SECONDS);
    }

    private void open() {
        try {
            while (true) {
                var caller = door.accept();
                var beyond = new Socket(InetAddress.getLoopbackAddress(), server);
                Thread.startVirtualThread(() -> hand(caller, beyond, Holding.WHAT_IS_SENT));
                Thread.startVirtualThread(() -> hand(beyond, caller, Holding.THE_ANSWER));
            }
        } catch (IOException closed) {
            held.countDown();
        }
    }

    private void hand(Socket from, Socket to, Holding what) {
        try (from;
                to) {
            hand(from.getInputStream(), to.getOutputStream(), what);
        } catch (IOException broken) {
            // one side is gone, and with both sockets closed the other one learns it
        }
    }

    private void hand(InputStream in, OutputStream out, Holding what) throws IOException {
        var some = new byte[8192];
        for (int n = in.read(some); n >= 0; n = in.read(some)) {
            if (what == Holding.WHAT_IS_SENT) {
                came.addAndGet(n);
            }
            if (what == holding && came.get() > after) {
                held.countDown();
            } else {
                out.write(some, 0, n);
                out.flush();
            }
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
