package org.kaikaku.platform.notice.letter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.document.JoinedPdf;
import org.kaikaku.platform.jobs.Job;
import org.kaikaku.platform.jobs.Progress;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Prints a batch, letter by letter. Where each goes is asked of the register now; what cannot go there is left out and waits for a clerk. A run
 * that was broken off begins anew: nothing is kept before all is there.
 */
@Component
class PrintLetterBatch implements Job<PrintLetterBatch.Input> {
    private final LetterTable letters;
    private final BatchTable batches;
    private final PrintLetter print;
    private final Journal journal;
    private final TransactionTemplate together;
    private final Clock clock;

    PrintLetterBatch(
            LetterTable letters,
            BatchTable batches,
            PrintLetter print,
            Journal journal,
            TransactionTemplate together,
            Clock clock) {
        this.letters = letters;
        this.batches = batches;
        this.print = print;
        this.journal = journal;
        this.together = together;
        this.clock = clock;
    }

    record Input(UUID batch) {}

    @Override
    public String kind() {
        return "notice.letters";
    }

    @Override
    public Class<Input> input() {
        return Input.class;
    }

    @Override
    public void run(Input input, Progress progress) {
        if (!(batches.find(input.batch()).orElse(null) instanceof Batch.Printing batch)) {
            return;
        }
        var all = letters.of(input.batch());
        progress.total(all.size());
        var sheets = new ArrayList<byte[]>();
        var printed = new ArrayList<Letter.Printed>();
        var held = new ArrayList<Letter.Held>();
        for (var letter : all) {
            if (letter instanceof Letter.Printed one) {
                switch (print.print(one.head(), LocalDate.ofInstant(clock.instant(), City.ZONE))) {
                    case PrintLetter.Outcome.Sheets(var pdfs) -> {
                        sheets.addAll(pdfs);
                        printed.add(one);
                    }
                    case PrintLetter.Outcome.Held(var why) ->
                        held.add(one.takeBack().hold(why));
                }
            }
            progress.done(printed.size() + held.size());
        }
        var pdf = JoinedPdf.of(sheets);
        together.executeWithoutResult(_ -> keep(batch, printed, held, pdf));
    }

    private void keep(Batch.Printing batch, List<Letter.Printed> printed, List<Letter.Held> held, byte[] pdf) {
        held.forEach(letter -> letters.save(letter, clock.instant()));
        batches.printed(batch.printed(printed.size()), pdf);
        printed.forEach(letter -> journal.write(new Trace(
                batch.head().maker(),
                Act.ISSUE,
                "お知らせの手紙を印刷する",
                letter.head().person(),
                "letter/" + letter.head().id())));
    }
}
