package org.kaikaku.platform.audit.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Writes fields so that no two lists of fields give the same bytes: fixed widths for numbers, a length before text, nothing is not empty. */
final class Encoding {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(256);

    Encoding number(long value) {
        out.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
        return this;
    }

    /** In microseconds, which is what PostgreSQL keeps. */
    Encoding time(Instant value) {
        return number(ChronoUnit.MICROS.between(Instant.EPOCH, value));
    }

    Encoding text(@Nullable String value) {
        if (value == null) {
            out.write(0);
            return this;
        }
        out.write(1);
        return bytes(value.getBytes(UTF_8));
    }

    Encoding hash(Hash value) {
        return bytes(value.bytes());
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    private Encoding bytes(byte[] value) {
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value.length).array());
        out.writeBytes(value);
        return this;
    }
}
