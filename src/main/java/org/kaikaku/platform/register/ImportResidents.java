package org.kaikaku.platform.register;

import java.io.InputStream;
import java.util.function.IntConsumer;
import org.kaikaku.platform.audit.Doer;

/**
 * Takes a CSV of residents into the register: new people are added, known people (by 宛名番号) replaced. All accepted rows come in
 * together or, when the file cannot be read, none. The columns are listed in docs/register.md.
 */
public interface ImportResidents {

    /**
     * @param csv UTF-8, with or without byte order mark; read once, not closed
     * @param doer who brings it; each person whose record it changes finds that in the journal
     * @param done told now and then how many rows have been read
     */
    ImportReport from(InputStream csv, Doer doer, IntConsumer done);

    default ImportReport from(InputStream csv, IntConsumer done) {
        return from(csv, Doer.SYSTEM, done);
    }

    default ImportReport from(InputStream csv) {
        return from(csv, rows -> {});
    }
}
