package org.kaikaku.platform.backup.copy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** A ZIP, written from the first to the last byte without going back. */
class ArchiveWriter implements AutoCloseable {
    private final ZipOutputStream zip;

    ArchiveWriter(OutputStream out) {
        zip = new ZipOutputStream(out);
        zip.setLevel(Deflater.BEST_SPEED);
    }

    interface Content<X extends Exception> {
        long writeTo(OutputStream out) throws IOException, X;
    }

    /** @param count what the content says of itself, such as its rows */
    record Part(String sha256, long count) {}

    <X extends Exception> Part add(String name, Content<X> content) throws IOException, X {
        var digest = Digest.begun();
        zip.putNextEntry(new ZipEntry(name));
        var counted = content.writeTo(new DigestOutputStream(zip, digest));
        zip.closeEntry();
        return new Part(Digest.told(digest), counted);
    }

    Manifest.File add(String name, Path file) throws IOException {
        return new Manifest.File(
                name, this.<IOException>add(name, out -> Files.copy(file, out)).sha256());
    }

    void end(Manifest manifest) throws IOException {
        zip.putNextEntry(new ZipEntry(Manifest.NAME));
        zip.write(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        zip.closeEntry();
        zip.finish();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
