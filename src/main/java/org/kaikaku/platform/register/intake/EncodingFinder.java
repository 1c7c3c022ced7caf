package org.kaikaku.platform.register.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Tells encodings apart by reading a file strictly in each while it passes by. A file that fits both, which holds nothing but ASCII or
 * as good as, is UTF-8; one that fits neither is the one in which more of it can be read.
 */
public final class EncodingFinder {
    private final Map<Encoding, Attempt> attempts = new EnumMap<>(Encoding.class);

    public EncodingFinder() {
        for (var encoding : Encoding.values()) {
            attempts.put(encoding, new Attempt(encoding.charset().newDecoder()));
        }
    }

    /** The next bytes of the file. */
    public void look(byte[] bytes, int length) {
        attempts.values().forEach(attempt -> attempt.look(bytes, length));
    }

    /** After the last. */
    public Encoding found() {
        attempts.values().forEach(Attempt::end);
        return Stream.of(Encoding.values())
                .max(Comparator.comparingLong(this::read).thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }

    private long read(Encoding encoding) {
        return Objects.requireNonNull(attempts.get(encoding)).read;
    }

    private static final class Attempt {
        private final CharsetDecoder decoder;
        private final CharBuffer thrownAway = CharBuffer.allocate(8192);
        private ByteBuffer open = ByteBuffer.allocate(0);
        private boolean broken;
        /** Bytes until it broke; one more than there are where it did not. */
        private long read;

        Attempt(CharsetDecoder decoder) {
            this.decoder = decoder;
        }

        void look(byte[] bytes, int length) {
            if (!broken) {
                var next = ByteBuffer.allocate(open.remaining() + length)
                        .put(open)
                        .put(bytes, 0, length)
                        .flip();
                decode(next, false);
                open = next;
            }
        }

        void end() {
            if (!broken) {
                decode(open, true);
                read += broken ? 0 : 1;
            }
        }

        private void decode(ByteBuffer bytes, boolean last) {
            int from = bytes.position();
            while (true) {
                thrownAway.clear();
                var result = decoder.decode(bytes, thrownAway, last);
                if (result.isOverflow()) {
                    continue;
                }
                broken = result.isError();
                read += bytes.position() - from;
                return;
            }
        }
    }
}
