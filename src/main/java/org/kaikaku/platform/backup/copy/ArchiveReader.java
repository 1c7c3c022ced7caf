package org.kaikaku.platform.backup.copy;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a copy part by part. Twice: first to see that all of it is what was written, then to bring it back. */
class ArchiveReader {
    private final Path file;
    private final Optional<Passphrase> passphrase;

    ArchiveReader(Path file, Optional<Passphrase> passphrase) {
        this.file = file;
        this.passphrase = passphrase;
    }

    interface Part<X extends Exception> {
        void take(String name, InputStream content) throws IOException, X;
    }

    /** @throws ArchiveDamaged when anything is missing, added or changed */
    Manifest verify() throws IOException {
        var found = new HashMap<String, String>();
        var manifest = new Found();
        this.<IOException>each((name, content) -> {
            if (name.equals(Manifest.NAME)) {
                manifest.value = manifest(content);
            } else {
                found.put(name, Digest.of(content));
            }
        });
        endsWhere(found.size() + 1);
        return whole(manifest.value, found);
    }

    /** The directory at the end of a ZIP is not read on the way; an encrypted one was verified to its last byte. */
    private void endsWhere(int parts) throws IOException {
        if (!Passphrase.encrypted(file)) {
            try (var zip = new ZipFile(file.toFile())) {
                if (zip.size() != parts) {
                    throw new ArchiveDamaged(
                            "Its directory has %d parts, and there are %d".formatted(zip.size(), parts));
                }
            }
        }
    }

    private static class Found {
        @Nullable
        Manifest value;
    }

    private static Manifest manifest(InputStream content) throws IOException {
        try {
            return JsonMapper.shared().readValue(content.readAllBytes(), Manifest.class);
        } catch (JacksonException e) {
            throw new ArchiveDamaged(Manifest.NAME, e);
        }
    }

    private static Manifest whole(@Nullable Manifest manifest, Map<String, String> found) throws ArchiveDamaged {
        if (manifest == null) {
            throw new ArchiveDamaged("It was cut off: there is no " + Manifest.NAME);
        }
        var expected = manifest.digests();
        for (var part : expected.entrySet()) {
            if (!part.getValue().equals(found.remove(part.getKey()))) {
                throw new ArchiveDamaged(part.getKey());
            }
        }
        if (!found.isEmpty()) {
            throw new ArchiveDamaged(found.keySet().iterator().next());
        }
        return manifest;
    }

    <X extends Exception> void each(Part<X> taker) throws IOException, X {
        try (var raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                var plain = opened(raw)) {
            try (var zip = new ZipInputStream(new Kept(plain.content()))) {
                for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    taker.take(entry.getName(), new Kept(zip));
                }
            }
            plain.content().transferTo(java.io.OutputStream.nullOutputStream());
            plain.verify();
        } catch (EOFException | ZipException e) {
            throw new ArchiveDamaged("It was cut off or changed: " + e.getMessage(), e);
        }
    }

    private Passphrase.Plain opened(InputStream raw) throws IOException {
        if (!Passphrase.encrypted(file)) {
            return () -> raw;
        }
        return passphrase
                .orElseThrow(() -> new ArchiveDamaged("It is encrypted (KAIKAKU_BACKUP_KEY), or no copy"))
                .opened(raw);
    }

    /** Whoever reads a part does not close the whole. */
    private static class Kept extends FilterInputStream {
        Kept(InputStream whole) {
            super(whole);
        }

        @Override
        public void close() {
            // what it is a part of goes on
        }
    }
}
