package org.kaikaku.platform.register.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import org.kaikaku.platform.register.ImportReport.Problem;
import org.kaikaku.platform.register.ImportReport.Reason;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads a file row by row into the place beside the register. What it keeps in memory grows with the number of people, not with the size of
 * the file: their register numbers, and whatever {@link Rejects} keeps.
 */
@Component
public class StageResidents {
    private static final int TOLD_EVERY = 1000;

    private final DataSource database;
    private final Clock clock;

    StageResidents(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What became of a file. */
    public sealed interface Outcome {
        /** It cannot be read; the caller undoes the transaction. */
        record Refused(Problem problem) implements Outcome {}

        /**
         * @param titles of the first row
         * @param attributes that the file speaks of; others stay as they were
         * @param ignored titles that mean nothing
         */
        record Staged(
                int accepted,
                int rejected,
                List<Problem> masked,
                List<String> titles,
                List<String> attributes,
                List<String> ignored)
                implements Outcome {}
    }

    /**
     * @param csv read once, not closed
     * @param rejects must leave this transaction's connection alone while rows come in
     * @param done told now and then how many rows have been read
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome stage(UUID upload, InputStream csv, Encoding encoding, Rejects rejects, IntConsumer done) {
        long line = 1;
        var connection = DataSourceUtils.getConnection(database);
        var copy = new StagedCopy(connection, upload);
        try {
            var records = records(csv, encoding);
            if (!records.hasNext()) {
                return refused(1, new Reason.Empty());
            }
            var heading = Heading.of(records.next().getFields());
            var problem = heading.problem();
            if (problem.isPresent()) {
                return new Outcome.Refused(problem.get());
            }
            var intake = new Intake(heading, copy, rejects, done);
            while (records.hasNext()) {
                var record = records.next();
                line = record.getStartingLineNumber();
                intake.take(line, record.getFields());
            }
            return intake.finish();
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof StrictText.Broken broken) {
                return refused(broken.line(), new Reason.BrokenEncoding());
            }
            throw e;
        } catch (CsvParseException e) {
            return refused(line + 1, new Reason.BrokenCsv());
        } finally {
            copy.cancel();
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    private static Iterator<CsvRecord> records(InputStream csv, Encoding encoding) {
        return CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(new StrictText(csv, encoding.charset()))
                .iterator();
    }

    private static Outcome refused(long line, Reason reason) {
        return new Outcome.Refused(new Problem(line, null, reason));
    }

    private final class Intake {
        private final Heading heading;
        private final StagedCopy copy;
        private final Rejects rejects;
        private final IntConsumer done;
        private final RowReader reader;
        private final List<Problem> masked = new ArrayList<>();
        private int accepted;
        private int rejected;

        Intake(Heading heading, StagedCopy copy, Rejects rejects, IntConsumer done) {
            this.heading = heading;
            this.copy = copy;
            this.rejects = rejects;
            this.done = done;
            this.reader = new RowReader(heading, LocalDate.now(clock), masked::add);
        }

        void take(long line, List<String> raw) {
            if (heading.saysNothing(raw)) {
                return;
            }
            switch (reader.read(line, raw)) {
                case Row.Rejected(var problem, var person, var cells) -> {
                    rejects.add(problem, person, cells);
                    rejected++;
                }
                case Row.Accepted(var cells) -> {
                    copy.add(line, cells);
                    accepted++;
                }
            }
            if ((accepted + rejected) % TOLD_EVERY == 0) {
                done.accept(accepted + rejected);
            }
        }

        Outcome finish() {
            copy.end();
            done.accept(accepted + rejected);
            return new Outcome.Staged(
                    accepted, rejected, masked, heading.titles(), heading.attributes(), heading.ignored());
        }
    }
}
