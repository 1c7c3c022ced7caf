package org.kaikaku.platform.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A request whose body was read once and can be read again. */
final class ReadRequest extends HttpServletRequestWrapper {
    /** No message that a program may send is longer; the rest is left for the room to refuse. */
    private static final int AT_MOST = 1 << 20;

    private final byte[] body;

    ReadRequest(HttpServletRequest request) throws IOException {
        super(request);
        this.body = request.getInputStream().readNBytes(AT_MOST);
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public ServletInputStream getInputStream() {
        var content = new ByteArrayInputStream(body);
        return new ServletInputStream() {
            @Override
            public int read() {
                return content.read();
            }

            @Override
            public int read(byte[] into, int from, int length) {
                return content.read(into, from, length);
            }

            @Override
            public boolean isFinished() {
                return content.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException("read it at once");
            }
        };
    }
}
