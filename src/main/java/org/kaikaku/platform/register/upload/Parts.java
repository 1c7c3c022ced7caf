package org.kaikaku.platform.register.upload;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.register.intake.Encoding;
import org.kaikaku.platform.register.intake.EncodingFinder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files in the database, where every node finds them, in parts, so that none is ever in memory as a whole. */
@Repository
class Parts {
    private static final int PART = 1 << 20;

    private final JdbcClient jdbc;
    private final UploadSteps steps;

    Parts(JdbcClient jdbc, UploadSteps steps) {
        this.jdbc = jdbc;
        this.steps = steps;
    }

    /** @param rows how many lines it has besides the heading */
    record Stored(int rows, Encoding encoding) {}

    Stored store(UUID upload, InputStream content) throws IOException {
        var finder = new EncodingFinder();
        int lines = 0;
        int number = 0;
        byte last = '\n';
        for (var part = content.readNBytes(PART); part.length > 0; part = content.readNBytes(PART)) {
            finder.look(part, part.length);
            for (var sign : part) {
                lines += sign == '\n' ? 1 : 0;
            }
            last = part[part.length - 1];
            jdbc.sql("insert into register_upload_part (upload, number, content) values (?, ?, ?)")
                    .params(upload, number++, part)
                    .update();
        }
        return new Stored(Math.max(0, lines + (last == '\n' ? 0 : 1) - 1), finder.found());
    }

    /** Reads a part when it comes to it, on a connection of its own: that of the transaction may be taking rows in. */
    InputStream open(UUID upload) {
        return new SequenceInputStream(new Enumeration<InputStream>() {
            private int next;
            private byte @Nullable [] part = part(upload, 0);

            @Override
            public boolean hasMoreElements() {
                return part != null;
            }

            @Override
            public InputStream nextElement() {
                var content = part;
                if (content == null) {
                    throw new NoSuchElementException();
                }
                part = part(upload, ++next);
                return new ByteArrayInputStream(content);
            }
        });
    }

    void forget(UUID upload) {
        jdbc.sql("delete from register_upload_part where upload = ?")
                .param(upload)
                .update();
    }

    private byte @Nullable [] part(UUID upload, int number) {
        return steps.apart(() -> jdbc.sql("select content from register_upload_part where upload = ? and number = ?")
                .params(upload, number)
                .query((row, _) -> row.getBytes(1))
                .optional()
                .orElse(null));
    }
}
