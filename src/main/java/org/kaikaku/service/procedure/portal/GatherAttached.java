package org.kaikaku.service.procedure.portal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.kaikaku.platform.upload.FileType;
import org.kaikaku.platform.upload.SentFile;
import org.kaikaku.platform.upload.Taking;
import org.kaikaku.platform.upload.Uploads;
import org.kaikaku.service.procedure.application.Papers;
import org.kaikaku.service.procedure.definition.PortalForm;
import org.kaikaku.service.procedure.definition.Procedure;
import org.kaikaku.service.procedure.portal.Manifest.Attached;
import org.springframework.stereotype.Component;

/** What was attached: as it was announced, and no other kind of file than the pages take. */
@Component
class GatherAttached {
    private final Uploads uploads;

    GatherAttached(Uploads uploads) {
        this.uploads = uploads;
    }

    record Gathered(List<Papers.Sent> papers, List<Wrong> wrong) {}

    Gathered gather(PortalForm form, Procedure procedure, List<Attached> attached, Map<String, byte[]> files) {
        var papers = new ArrayList<Papers.Sent>();
        var wrong = new ArrayList<Wrong>();
        for (var one : attached) {
            var paper = form.paper(one.item());
            var content = files.get(one.file());
            if (paper.isEmpty()) {
                wrong.add(new Wrong("paper-unknown", one.file()));
            } else if (content == null) {
                wrong.add(new Wrong("paper-missing", one.item()));
            } else if (content.length != one.size() || !Sha256.of(content).equals(one.sha256())) {
                wrong.add(new Wrong("paper-differs", one.item()));
            } else {
                take(paper.get(), procedure, one, content, papers, wrong);
            }
        }
        missing(form, procedure, papers, wrong);
        uploads.limits()
                .refuseTogether(
                        papers.size(),
                        papers.stream()
                                .mapToLong(paper -> paper.content().length)
                                .sum())
                .ifPresent(_ -> wrong.add(Wrong.of("papers-many")));
        return new Gathered(papers, wrong);
    }

    private void take(
            PortalForm.Paper paper,
            Procedure procedure,
            Attached one,
            byte[] content,
            List<Papers.Sent> papers,
            List<Wrong> wrong) {
        switch (uploads.take(new SentFile(one.file(), content), FileType.SHOWABLE)) {
            case Taking.Taken taken ->
                papers.add(Papers.Sent.of(paper.attachment(), title(procedure, paper.attachment()), taken));
            case Taking.Refused _ -> wrong.add(new Wrong("paper-kind", one.item()));
        }
    }

    private static void missing(PortalForm form, Procedure procedure, List<Papers.Sent> papers, List<Wrong> wrong) {
        var there = new HashSet<String>();
        papers.forEach(paper -> there.add(paper.kind()));
        procedure.attachments().stream()
                .filter(asked -> asked.required() && !there.contains(asked.key()))
                .flatMap(asked -> form.papers().stream()
                        .filter(paper -> paper.attachment().equals(asked.key())))
                .map(paper -> new Wrong("paper-missing", paper.item()))
                .filter(one -> !wrong.stream().map(Wrong::about).toList().contains(one.about()))
                .forEach(wrong::add);
    }

    private static String title(Procedure procedure, String key) {
        return procedure.attachments().stream()
                .filter(asked -> asked.key().equals(key))
                .map(asked -> asked.label().ja())
                .findFirst()
                .orElse(key);
    }
}
