package org.kaikaku.service.procedure.portal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.kaikaku.platform.city.release.CityFolder;

/** The sample of Mirai's forms, under receipt numbers of its own, in which a test can change whatever it likes. */
public final class SampleZip {
    public static final LocalDate TODAY = LocalDate.now(java.time.ZoneId.of("Asia/Tokyo"));

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    public SampleZip() {
        var city = CityFolder.check(Path.of("city/mirai"), List.of(), new TreeSet<>());
        var own = "T" + UUID.randomUUID().toString().substring(0, 8);
        try (var zip = new ZipInputStream(new ByteArrayInputStream(new WriteSample().zip(city, TODAY)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        change(Manifest.NAME, text -> text.replace("\"receipt\" : \"SAMPLE", "\"receipt\" : \"" + own));
    }

    public SampleZip change(String file, UnaryOperator<String> how) {
        var encoding = java.nio.charset.StandardCharsets.UTF_8;
        var before = new String(files.get(file), encoding);
        var after = how.apply(before);
        if (after.equals(before)) {
            throw new AssertionError("Nothing was changed in " + file + ": " + before);
        }
        return put(file, after.getBytes(encoding));
    }

    public SampleZip put(String file, byte[] content) {
        files.put(file, content);
        return this;
    }

    public SampleZip without(String file) {
        files.remove(file);
        return this;
    }

    /** The name of the file that ends so, of the first application that has one. */
    public String file(String end) {
        return files.keySet().stream()
                .filter(name -> name.endsWith(end))
                .findFirst()
                .orElseThrow();
    }

    public String manifest() {
        return new String(files.get(Manifest.NAME), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** Receipt numbers in the order of the list. */
    public List<String> receipts() {
        return java.util.regex.Pattern.compile("\"receipt\" : \"([^\"]+)\"")
                .matcher(manifest())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    Map<String, byte[]> files() {
        return files;
    }

    public byte[] bytes() {
        return zip(files);
    }

    static byte[] zip(Map<String, byte[]> files) {
        try (var out = new ByteArrayOutputStream()) {
            try (var zip = new ZipOutputStream(out)) {
                for (var file : files.entrySet()) {
                    var entry = new ZipEntry(file.getKey());
                    entry.setTimeLocal(TODAY.atStartOfDay()); // the same content is the same bytes, whenever asked
                    zip.putNextEntry(entry);
                    zip.write(file.getValue());
                }
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
