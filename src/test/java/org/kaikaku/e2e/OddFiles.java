package org.kaikaku.e2e;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.mock.web.MockMultipartFile;

/** Files that are not what a page takes, or not well. */
final class OddFiles {
    private static final int MEGABYTE = 1024 * 1024;
    private static final String TABLE = "名称,住所,日付\n公民館,\"未来市\n中央\",2026-12-03\n";

    private static final byte[] BOMB = bomb("zeros.csv");
    private static final byte[] SHEETS = bomb("xl/worksheets/sheet1.xml");

    private OddFiles() {}

    /** @param field of the form */
    static List<MockMultipartFile> of(String field) {
        var files = new ArrayList<MockMultipartFile>();
        add(files, field, "nothing.csv", new byte[0]);
        add(files, field, "mark.csv", new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        add(files, field, "table.csv", TABLE.getBytes(StandardCharsets.UTF_8));
        add(files, field, "sjis.csv", TABLE.getBytes(Charset.forName("MS932")));
        add(files, field, "utf16.csv", TABLE.getBytes(StandardCharsets.UTF_16));
        add(files, field, "utf16le.csv", TABLE.getBytes(StandardCharsets.UTF_16LE));
        add(files, field, "utf32.csv", TABLE.getBytes(Charset.forName("UTF-32")));
        add(files, field, "returns.csv", TABLE.replace('\n', '\r').getBytes(StandardCharsets.UTF_8));
        add(files, field, "nul.csv", TABLE.replace("館", "\0").getBytes(StandardCharsets.UTF_8));
        add(files, field, "nuls.csv", new byte[10_000]);
        add(files, field, "control.csv", TABLE.replace("館", "\u001b[2J\u001a").getBytes(StandardCharsets.UTF_8));
        add(files, field, "quote.csv", "名称,\"住所\n公民館,未来市\n".getBytes(StandardCharsets.UTF_8));
        add(files, field, "columns.csv", ",".repeat(100_000).getBytes(StandardCharsets.UTF_8));
        add(files, field, "rows.csv", "\n".repeat(100_000).getBytes(StandardCharsets.UTF_8));
        add(files, field, "line.csv", "x".repeat(2 * MEGABYTE).getBytes(StandardCharsets.UTF_8));
        add(files, field, "half.csv", new byte[] {'a', ',', (byte) 0xE6, (byte) 0x9C});
        add(
                files,
                field,
                "records.txt",
                ("1" + "0".repeat(119) + "\r\n").repeat(3).getBytes(StandardCharsets.UTF_8));
        add(files, field, "deep.json", "[".repeat(10_000).getBytes(StandardCharsets.UTF_8));
        add(files, field, "bomb.zip", BOMB);
        add(files, field, "bomb.xlsx", SHEETS);
        add(files, field, "outside.zip", zip("../../outside.xml", "x".getBytes(StandardCharsets.UTF_8)));
        add(files, field, "half.zip", Arrays.copyOf(BOMB, 100));
        add(files, field, "../../etc/passwd", TABLE.getBytes(StandardCharsets.UTF_8));
        add(files, field, "a\u0000b\u202E" + "x".repeat(5_000), TABLE.getBytes(StandardCharsets.UTF_8));
        add(files, field, "", TABLE.getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private static void add(List<MockMultipartFile> files, String field, String name, byte[] content) {
        files.add(new MockMultipartFile(field, name, "application/octet-stream", content));
    }

    /** A hundred thousand bytes that become a hundred million. */
    private static byte[] bomb(String entry) {
        return zip(entry, new byte[100 * MEGABYTE]);
    }

    private static byte[] zip(String entry, byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
