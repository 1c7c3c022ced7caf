package org.kaikaku.platform.register;

import java.io.InputStream;
import java.util.function.IntConsumer;

/**
 * Takes a CSV of residents into the register: new people are added, known people (by 宛名番号) replaced. All accepted rows come in
 * together or, when the file cannot be read, none. The columns are listed in docs/register.md.
 */
public interface ImportResidents {

    /**
     * @param csv UTF-8, with or without byte order mark; read once, not closed
     * @param done told now and then how many rows have been read
     */
    ImportReport from(InputStream csv, IntConsumer done);

    default ImportReport from(InputStream csv) {
        return from(csv, rows -> {});
    }
}
