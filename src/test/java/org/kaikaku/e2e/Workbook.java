package org.kaikaku.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/** What stands in a workbook (.xlsx). */
public final class Workbook {
    /** How it writes what is not ASCII. */
    private static final Pattern SIGN = Pattern.compile("&#x([0-9a-f]+);");

    private Workbook() {}

    /** All parts as one text. */
    public static String text(byte[] content) throws IOException {
        var parts = new StringBuilder();
        var file = Files.write(Files.createTempFile("workbook", ".xlsx"), content);
        try (var zip = new ZipFile(file.toFile())) {
            for (var part : Collections.list(zip.entries())) {
                parts.append(new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(file);
        }
        return SIGN.matcher(parts)
                .replaceAll(sign -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(sign.group(1), 16))));
    }
}
