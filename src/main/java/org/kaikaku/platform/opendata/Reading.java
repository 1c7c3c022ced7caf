package org.kaikaku.platform.opendata;

import java.util.List;

/** What became of a file. */
public sealed interface Reading {

    /**
     * It is a table. {@code in} is always the number of rows taken and of rows left out.
     *
     * @param in rows below the heading
     * @param findings in the order of the file; a row may have several
     * @param left how many rows were left out; each has a finding that says why
     * @param unknown headings that the dataset does not know; they are read as text
     * @param missing columns of the dataset that the file does not have
     */
    record Table(
            Dataset dataset,
            Shape shape,
            int in,
            List<OpenRow> rows,
            int left,
            List<Finding> findings,
            List<String> unknown,
            List<String> missing)
            implements Reading {
        public Table {
            rows = List.copyOf(rows);
            findings = List.copyOf(findings);
            unknown = List.copyOf(unknown);
            missing = List.copyOf(missing);
        }
    }

    /** Nothing of it can be taken. */
    record Refused(Finding finding) implements Reading {}

    /**
     * How the file is written.
     *
     * @param format CSV, TSV, JSON or GeoJSON
     * @param encoding as {@link java.nio.charset.Charset#name()} has it
     * @param preamble lines above the heading, cells joined
     * @param headingLine 0 where the names stand with their values
     */
    record Shape(String format, String encoding, List<String> preamble, long headingLine, int headingLines) {
        public Shape {
            preamble = List.copyOf(preamble);
        }
    }
}
