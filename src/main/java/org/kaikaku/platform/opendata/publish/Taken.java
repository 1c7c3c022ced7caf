package org.kaikaku.platform.opendata.publish;

import java.time.Instant;
import java.util.UUID;
import org.kaikaku.platform.language.Text;

/**
 * What came of a file. It never changes again.
 *
 * @param dataset key of what it was recognised as
 * @param title what the dataset is called
 * @param file name of the file
 * @param form such as CSV, windows-31j
 * @param in rows in the file: {@code taken} and {@code left} together
 */
public record Taken(
        UUID id,
        String dataset,
        Text title,
        String file,
        String form,
        int in,
        int taken,
        int left,
        Instant at,
        String by) {}
