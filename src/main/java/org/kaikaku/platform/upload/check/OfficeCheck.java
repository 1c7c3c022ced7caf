package org.kaikaku.platform.upload.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.kaikaku.platform.upload.FileType;
import org.kaikaku.platform.upload.Refusal.Reason;

/** Tells an office file (ISO/IEC 29500) from other archives, and lets through only one that is all text and tables. */
final class OfficeCheck {
    private static final int MOST_PARTS = 5000;
    private static final int MEGABYTE = 1024 * 1024;
    private static final long MOST_UNPACKED = 200L * MEGABYTE;
    private static final int LONGEST_TEXT = 32 * MEGABYTE;
    private static final String CONTENTS = "[Content_Types].xml";
    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private static final Pattern MACROS =
            Pattern.compile("vbaproject|vbadata|/macrosheets/|/activex/|/dialogsheets/", Pattern.CASE_INSENSITIVE);
    private static final Pattern EMBEDDED =
            Pattern.compile("/embeddings/|\\.(exe|dll|js|vbs|bat|cmd|ps1|scr|zip|7z|rar|jar|docm|xlsm)$|oleobject");
    /** A part that lies elsewhere is fetched when the file is opened; a link that a reader clicks is none. */
    private static final Pattern ELSEWHERE = Pattern.compile("<[^>]*TargetMode\\s*=\\s*[\"']External[\"'][^>]*>");

    private static final Pattern LINK = Pattern.compile("Type\\s*=\\s*[\"'][^\"']*/hyperlink[\"']");
    /** A field that starts another program (DDE). */
    private static final Pattern FIELD =
            Pattern.compile("(?:instrText[^>]*>|instr\\s*=\\s*\"\\s*)[^<\"]*\\bDDE(?:AUTO)?\\b");

    private OfficeCheck() {}

    sealed interface Look {
        record Office(FileType type) implements Look {}

        record Refused(Reason why) implements Look {}
    }

    static Look look(byte[] content) {
        try (var zip = open(content)) {
            return look(zip);
        } catch (IOException | RuntimeException unreadable) {
            // Whatever a parser throws at what nobody foresaw: the file is what is wrong.
            return new Look.Refused(Reason.ARCHIVE);
        }
    }

    /** Whether a program for archives would open it, whatever it begins with. */
    static boolean readableAsZip(byte[] content) {
        try (var zip = open(content)) {
            return zip.getEntries().hasMoreElements();
        } catch (IOException | RuntimeException none) {
            return false;
        }
    }

    private static ZipFile open(byte[] content) throws IOException {
        return ZipFile.builder().setByteArray(content).get();
    }

    private static Look look(ZipFile zip) throws IOException {
        var contents = zip.getEntry(CONTENTS);
        if (contents == null) {
            return new Look.Refused(Reason.ARCHIVE);
        }
        var types = text(zip, contents, MEGABYTE);
        if (types.contains("macroEnabled")) {
            return new Look.Refused(Reason.MACROS);
        }
        var type = types.contains(WORD) ? FileType.DOCX : FileType.XLSX;
        if (!types.contains(WORD) && !types.contains(EXCEL)) {
            return new Look.Refused(Reason.OFFICE);
        }
        var why = refuse(zip);
        return why.isPresent() ? new Look.Refused(why.get()) : new Look.Office(type);
    }

    private static Optional<Reason> refuse(ZipFile zip) throws IOException {
        long left = MOST_UNPACKED;
        int parts = 0;
        var entries = zip.getEntriesInPhysicalOrder();
        while (entries.hasMoreElements()) {
            var entry = entries.nextElement();
            var why = refuse(entry.getName());
            if (why.isPresent()) {
                return why;
            }
            long size = unpacked(zip, entry, left);
            left -= size;
            if (left < 0 || ++parts > MOST_PARTS) {
                return Optional.of(Reason.EXPANDS);
            }
            if (acts(zip, entry, size)) {
                return Optional.of(Reason.DISGUISED);
            }
        }
        return Optional.empty();
    }

    private static Optional<Reason> refuse(String name) {
        if (name.contains("..") || name.startsWith("/") || name.contains("\\")) {
            return Optional.of(Reason.DISGUISED);
        }
        if (MACROS.matcher(name).find()) {
            return Optional.of(Reason.MACROS);
        }
        return EMBEDDED.matcher(name.toLowerCase(Locale.ROOT)).find() ? Optional.of(Reason.EMBEDDED) : Optional.empty();
    }

    private static boolean acts(ZipFile zip, ZipArchiveEntry entry, long size) throws IOException {
        var name = entry.getName();
        if (name.contains("/externalLinks/")) {
            return true;
        }
        if (name.endsWith(".rels")) {
            return ELSEWHERE
                    .matcher(text(zip, entry, Math.min(size, LONGEST_TEXT)))
                    .results()
                    .anyMatch(found -> !LINK.matcher(found.group()).find());
        }
        return name.startsWith("word/")
                && name.endsWith(".xml")
                && FIELD.matcher(text(zip, entry, Math.min(size, LONGEST_TEXT))).find();
    }

    /** Counted, not believed. */
    private static long unpacked(ZipFile zip, ZipArchiveEntry entry, long most) throws IOException {
        long size = 0;
        var part = new byte[64 * 1024];
        try (var in = zip.getInputStream(entry)) {
            for (int read = in.read(part); read >= 0 && size <= most; read = in.read(part)) {
                size += read;
            }
        }
        return size;
    }

    private static String text(ZipFile zip, ZipArchiveEntry entry, long most) throws IOException {
        try (var in = zip.getInputStream(entry)) {
            return new String(in.readNBytes((int) most), StandardCharsets.UTF_8);
        }
    }
}
