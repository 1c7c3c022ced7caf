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
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.register.AddressGuard;
import org.kaikaku.platform.register.ImportReport;
import org.kaikaku.platform.register.ImportReport.Problem;
import org.kaikaku.platform.register.ImportReport.Reason;
import org.kaikaku.platform.register.ImportResidents;
import org.kaikaku.platform.register.ResidentsChanged;
import org.kaikaku.platform.register.protection.FollowRegister;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

@Service
class ImportResidentsFromCsv implements ImportResidents {
    private static final int BATCH = 1000;

    private final ResidentWriter writer;
    private final Journal journal;
    private final FollowRegister protections;
    private final AddressGuard guard;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ImportResidentsFromCsv(
            ResidentWriter writer,
            FollowRegister protections,
            AddressGuard guard,
            Journal journal,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.events = events;
        this.journal = journal;
        this.protections = protections;
        this.guard = guard;
        this.writer = writer;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public ImportReport from(InputStream csv, Doer doer, IntConsumer done) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var report = read(csv, doer, done);
            if (report instanceof ImportReport.Refused) {
                status.setRollbackOnly();
            }
            return report;
        }));
    }

    private ImportReport read(InputStream csv, Doer doer, IntConsumer done) {
        long line = 1;
        try {
            var records = records(csv);
            if (!records.hasNext()) {
                return refused(1, new Reason.Empty());
            }
            var heading = Heading.of(records.next().getFields());
            var problem = heading.problem();
            if (problem.isPresent()) {
                return new ImportReport.Refused(problem.get());
            }
            var intake = new Intake(heading, doer, done);
            while (records.hasNext()) {
                var record = records.next();
                line = record.getStartingLineNumber();
                intake.take(line, record.getFields());
            }
            return intake.finish();
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof StrictUtf8.Broken broken) {
                return refused(broken.line(), new Reason.BrokenEncoding());
            }
            throw e;
        } catch (CsvParseException e) {
            return refused(line + 1, new Reason.BrokenCsv());
        }
    }

    private static Iterator<CsvRecord> records(InputStream csv) {
        return CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(new StrictUtf8(csv))
                .iterator();
    }

    private static ImportReport refused(long line, Reason reason) {
        return new ImportReport.Refused(new Problem(line, null, reason));
    }

    /** Gathers rows and writes them a batch at a time, so that a file may be larger than memory. */
    private final class Intake {
        private final Heading heading;
        private final RowReader reader;
        private final IntConsumer done;
        private final Doer doer;
        /** Where nobody was in the register, the first fill is told by one line about the file alone. */
        private final boolean filled;

        private final List<Map<String, Object>> batch = new ArrayList<>(BATCH);
        private final List<Problem> rejected = new ArrayList<>();
        private final List<Problem> masked = new ArrayList<>();
        private int accepted;

        Intake(Heading heading, Doer doer, IntConsumer done) {
            this.doer = doer;
            this.filled = writer.filled();
            this.heading = heading;
            this.reader = new RowReader(heading, LocalDate.now(clock), masked::add);
            this.done = done;
        }

        void take(long line, List<String> raw) {
            switch (reader.read(line, raw)) {
                case Row.Rejected(var problem) -> rejected.add(problem);
                case Row.Accepted(var cells) -> {
                    batch.add(cells);
                    accepted++;
                }
            }
            if (batch.size() == BATCH) {
                write();
            }
        }

        ImportReport finish() {
            write();
            guard.changed();
            return new ImportReport.Imported(accepted, rejected, masked, heading.ignored());
        }

        private Trace trace(ResidentWriter.Touched touched) {
            return new Trace(
                    doer,
                    touched.isNew() ? Act.CREATE : Act.CHANGE,
                    "住民記録の取込み",
                    touched.person(),
                    "register/" + touched.person());
        }

        private void tell(List<ResidentWriter.Touched> touched) {
            if (!touched.isEmpty()) {
                var people =
                        touched.stream().map(ResidentWriter.Touched::person).toList();
                events.publishEvent(new ResidentsChanged(writer.households(people)));
            }
        }

        private void write() {
            if (!batch.isEmpty()) {
                var touched = filled ? writer.touched(batch, heading.attributes()) : List.<ResidentWriter.Touched>of();
                writer.write(batch, heading.attributes(), clock.instant());
                protections.follow(batch, clock.instant());
                journal.write(touched.stream().map(this::trace).toList());
                tell(touched);
                batch.clear();
            }
            done.accept(accepted + rejected.size());
        }
    }
}
