package org.kaikaku.service.procedure.portal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What lies in a ZIP, read with its own measure and not by what it says of itself. Nothing is ever written to a disk. */
sealed interface Archive {
    int MOST_BYTES = 30_000_000;
    int MOST_UNPACKED = 100_000_000;
    int MOST_FILES = 5_000;

    /** No folder above, no drive, no other way out. */
    Pattern NAME = Pattern.compile("(?!\\.)[\\p{L}\\p{N}_ .()-]{1,80}(/(?!\\.)[\\p{L}\\p{N}_ .()-]{1,80}){0,4}/?");

    record Opened(Map<String, byte[]> files) implements Archive {}

    record Refused(Wrong why) implements Archive {}

    static Archive open(byte[] content) {
        return open(content, MOST_UNPACKED);
    }

    static Archive open(byte[] content, int mostUnpacked) {
        var files = new LinkedHashMap<String, byte[]>();
        long left = mostUnpacked;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!NAME.matcher(entry.getName()).matches()) {
                    return refused("name");
                }
                var file = zip.readNBytes((int) left + 1);
                left -= file.length;
                if (left < 0 || files.size() >= MOST_FILES) {
                    return refused("large");
                }
                if (!entry.isDirectory() && files.put(entry.getName(), file) != null) {
                    return refused("twice-in-zip");
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            return refused("zip");
        }
        return files.isEmpty() ? refused("zip") : new Opened(files);
    }

    private static Refused refused(String why) {
        return new Refused(Wrong.of(why));
    }
}
