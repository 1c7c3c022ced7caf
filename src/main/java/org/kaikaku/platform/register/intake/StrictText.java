package org.kaikaku.platform.register.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;

/** Reads a text and says on which line its encoding breaks; the JDK's own reader reads too far ahead to know. */
final class StrictText extends Reader {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(16 * 1024).limit(0);
    private final CharBuffer chars = CharBuffer.allocate(16 * 1024).limit(0);
    private long line = 1;
    private boolean begun;
    private boolean ended;
    private boolean broken;

    StrictText(InputStream in, Charset charset) {
        this.in = in;
        this.decoder = charset.newDecoder();
    }

    static final class Broken extends IOException {
        private final long line;

        Broken(long line) {
            super("The encoding breaks on line " + line);
            this.line = line;
        }

        long line() {
            return line;
        }
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        while (!chars.hasRemaining()) {
            if (broken) {
                throw new Broken(line);
            }
            if (ended && !bytes.hasRemaining()) {
                return -1;
            }
            decode();
        }
        int count = Math.min(length, chars.remaining());
        chars.get(into, from, count);
        for (int i = from; i < from + count; i++) {
            line += into[i] == '\n' ? 1 : 0;
        }
        return count;
    }

    private void decode() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = read < 0;
        bytes.position(bytes.position() + Math.max(read, 0)).flip();
        chars.clear();
        broken = decoder.decode(bytes, chars, ended).isError();
        chars.flip();
        if (!begun && chars.hasRemaining()) {
            begun = true;
            if (chars.get(0) == BYTE_ORDER_MARK) {
                chars.get();
            }
        }
    }

    @Override
    public void close() {
        // Whoever opened the stream closes it.
    }
}
