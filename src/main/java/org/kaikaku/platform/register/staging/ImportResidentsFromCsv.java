package org.kaikaku.platform.register.staging;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.register.ImportReport;
import org.kaikaku.platform.register.ImportReport.Problem;
import org.kaikaku.platform.register.ImportResidents;
import org.kaikaku.platform.register.intake.Encoding;
import org.kaikaku.platform.register.intake.StageResidents;
import org.kaikaku.platform.register.intake.StageResidents.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Both steps in one transaction, for those who ask nobody in between. */
@Service
class ImportResidentsFromCsv implements ImportResidents {
    private final StageResidents stage;
    private final Comparison comparison;
    private final TakeOver takeOver;
    private final TransactionTemplate transaction;

    ImportResidentsFromCsv(
            StageResidents stage, Comparison comparison, TakeOver takeOver, TransactionTemplate transaction) {
        this.stage = stage;
        this.comparison = comparison;
        this.takeOver = takeOver;
        this.transaction = transaction;
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
        var upload = UUID.randomUUID();
        var rejected = new ArrayList<Problem>();
        return switch (stage.stage(upload, csv, Encoding.UTF_8, (problem, _, _) -> rejected.add(problem), done)) {
            case Outcome.Refused(var problem) -> new ImportReport.Refused(problem);
            case Outcome.Staged staged -> {
                comparison
                        .withoutStrangers(upload)
                        .forEach(
                                one -> rejected.add(new Problem(one.line(), null, new ImportReport.Reason.NotThere())));
                takeOver.take(new TakeOver.Order(upload, staged.attributes(), false, null, false, doer), _ -> {});
                yield new ImportReport.Imported(
                        staged.accepted() + staged.rejected() - rejected.size(),
                        rejected,
                        staged.masked(),
                        staged.ignored());
            }
        };
    }
}
