package org.kaikaku.service.procedure.delivery;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.service.procedure.definition.Catalogues;
import org.kaikaku.service.procedure.delivery.AnswerFiles.AnswerFile;
import org.kaikaku.service.procedure.delivery.AnswerFiles.Said;
import org.kaikaku.service.procedure.delivery.Batches.Batch;
import org.kaikaku.service.procedure.delivery.Delivery.Answered;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the result file of a batch. Each line settles its row or says why it does not; all in one transaction, and a file is read once: read a
 * second time, by another clerk at the same moment too, it would reject what was set right since.
 */
@Service
class ReadAnswers {
    private static final int LONGEST_REASON = 400;

    private final Deliveries deliveries;
    private final SettleDelivery settle;
    private final AnswerFiles files;
    private final Catalogues catalogues;
    private final Clock clock;

    ReadAnswers(Deliveries deliveries, SettleDelivery settle, AnswerFiles files, Catalogues catalogues, Clock clock) {
        this.deliveries = deliveries;
        this.settle = settle;
        this.files = files;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    sealed interface Read {
        record Done(UUID file) implements Read {}

        record Refused(String why) implements Read {}
    }

    @Transactional
    Read read(Batch batch, String name, byte[] content, Actor actor) {
        var system = catalogues.current().coreSystems().get(batch.system());
        var answer = system == null ? null : system.answer();
        if (answer == null) {
            return new Read.Refused("NONE_KNOWN");
        }
        return switch (ResultFile.read(content, answer)) {
            case ResultFile.Unreadable(var why) -> new Read.Refused(why.name());
            case ResultFile.Lines(var lines) -> read(batch, name, content, lines, actor);
        };
    }

    private Read read(Batch batch, String name, byte[] content, List<ResultFile.Line> lines, Actor actor) {
        var rows = deliveries.forApplications(batch.applications()).stream()
                .collect(Collectors.toMap(one -> one.about().receipt(), Function.identity()));
        var changed = new ArrayList<Delivery>();
        var said = said(batch, lines, rows, changed);
        var file = new AnswerFile(UUID.randomUUID(), batch.id(), name, clock.instant(), actor.name(), said);
        if (!files.add(file, batch.system(), hash(content))) {
            return new Read.Refused("READ_BEFORE");
        }
        settle.keep(changed, actor);
        return new Read.Done(file.id());
    }

    private static List<Said> said(
            Batch batch, List<ResultFile.Line> lines, Map<String, Delivery> rows, List<Delivery> changed) {
        var seen = new HashSet<String>();
        var said = new ArrayList<Said>();
        for (var line : lines) {
            var outcome = !seen.add(line.receipt()) ? "TWICE" : outcome(batch, line, rows.get(line.receipt()), changed);
            said.add(new Said(line.number(), shortened(line.receipt()), outcome, shortened(line.reason())));
        }
        return said;
    }

    private static String outcome(Batch batch, ResultFile.Line line, @Nullable Delivery row, List<Delivery> changed) {
        if (row == null) {
            return "NOT_IN_BATCH";
        }
        if (line.accepted().isEmpty()) {
            return "UNKNOWN_RESULT";
        }
        return switch (row.answer(batch.id(), line.accepted().get(), shortened(line.reason()))) {
            case Answered.Now(var now, var accepted) -> {
                changed.add(now);
                yield accepted ? "ACCEPTED" : "REJECTED";
            }
            case Answered.Nothing(var why) -> why.name();
        };
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_REASON ? text.substring(0, LONGEST_REASON) : text;
    }

    private static String hash(byte[] content) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance("SHA-256").digest(content));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
