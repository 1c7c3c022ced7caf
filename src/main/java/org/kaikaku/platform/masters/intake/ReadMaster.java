package org.kaikaku.platform.masters.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.kaikaku.platform.masters.table.Master;
import org.kaikaku.platform.masters.table.MasterLine;
import org.kaikaku.platform.opendata.Finding;
import org.kaikaku.platform.opendata.ReadOpenData;
import org.kaikaku.platform.opendata.Reading;
import org.kaikaku.platform.opendata.Reason;
import org.springframework.stereotype.Component;

/** A file of one of the tables into its lines, with a report of every row that can't be used. */
@Component
public class ReadMaster {
    /** A row of KEN_ALL.CSV: five figures, a postal code of before with its blanks, seven figures. */
    private static final Pattern KEN_ALL =
            Pattern.compile("^(?:\\x{FEFF})?\"?[0-9]{5}\"?,\"?[0-9]{3,5} *\"?,\"?[0-9]{7}\"?,");

    private static final int LOOKED_AT = 100;

    private final ReadOpenData read;

    ReadMaster(ReadOpenData read) {
        this.read = read;
    }

    public sealed interface Read {
        /**
         * @param in rows of the file
         * @param left how many of them can't be used; each has a finding
         */
        record Lines(String form, int in, int left, List<MasterLine> lines, List<Finding> findings) implements Read {}

        record Refused(Finding finding) implements Read {}
    }

    public Read read(Master master, String file, byte[] content) {
        boolean headless = isKenAll(content);
        var forms = Forms.of(master);
        return switch (read.read(file, headless ? headed(content) : content, forms)) {
            case Reading.Refused(var finding) -> new Read.Refused(finding);
            case Reading.Table table
            when forms.stream()
                    .noneMatch(form -> form.key().equals(table.dataset().key())) ->
                new Read.Refused(Finding.of(Math.max(1, table.shape().headingLine()), Reason.NO_HEADING));
            case Reading.Table table -> lines(master, table, headless ? 1 : 0);
        };
    }

    private static boolean isKenAll(byte[] content) {
        var first = new String(content, 0, Math.min(LOOKED_AT, content.length), StandardCharsets.UTF_8);
        return KEN_ALL.matcher(first).find();
    }

    private static byte[] headed(byte[] content) {
        var heading = (Forms.KEN_ALL_HEADING + "\r\n").getBytes(StandardCharsets.US_ASCII);
        boolean marked = content.length > 2 && content[0] == (byte) 0xEF && content[1] == (byte) 0xBB;
        int from = marked ? 3 : 0;
        var all = new byte[heading.length + content.length - from];
        System.arraycopy(heading, 0, all, 0, heading.length);
        System.arraycopy(content, from, all, heading.length, content.length - from);
        return all;
    }

    /** @param above lines that we put above the file's own */
    private static Read lines(Master master, Reading.Table table, int above) {
        var rows = MasterRows.of(master, table);
        var findings = new ArrayList<Finding>();
        table.findings().forEach(finding -> findings.add(moved(finding, above)));
        rows.findings().forEach(finding -> findings.add(moved(finding, above)));
        return new Read.Lines(
                table.shape().format() + ", " + table.shape().encoding(),
                table.in(),
                table.left() + rows.left(),
                rows.lines(),
                findings);
    }

    private static Finding moved(Finding finding, int above) {
        return new Finding(
                Math.max(1, finding.line() - above),
                finding.column(),
                finding.cell(),
                finding.reason(),
                finding.meant());
    }
}
