package org.kaikaku.service.procedure.portal;

import java.util.Map;
import java.util.UUID;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.jobs.Job;
import org.kaikaku.platform.jobs.Progress;
import org.kaikaku.service.procedure.definition.Catalogues;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads a file of the portal, one application in each transaction: a node that dies half-way leaves those before it taken, and none half.
 */
@Component
class ReadPortalFile implements Job<ReadPortalFile.Of> {
    private final PortalFiles files;
    private final ExamineApplication examine;
    private final Catalogues catalogues;
    private final TransactionTemplate together;

    ReadPortalFile(PortalFiles files, ExamineApplication examine, Catalogues catalogues, TransactionTemplate together) {
        this.files = files;
        this.examine = examine;
        this.catalogues = catalogues;
        this.together = together;
    }

    record Of(UUID file, Doer doer) {}

    @Override
    public String kind() {
        return "procedure.portal-file";
    }

    @Override
    public Class<Of> input() {
        return Of.class;
    }

    /** The same receipt number may stand in two files. */
    @Override
    public boolean oneAtATime() {
        return true;
    }

    @Override
    public void run(Of of, Progress progress) {
        files.content(of.file()).ifPresent(content -> {
            switch (Archive.open(content)) {
                case Archive.Refused(var why) -> files.refuse(of.file(), why);
                case Archive.Opened(var inside) -> read(of, inside, progress);
            }
        });
    }

    private void read(Of of, Map<String, byte[]> inside, Progress progress) {
        var city = catalogues.current().city().municipality().code().digits();
        switch (Manifest.read(inside, city)) {
            case Manifest.Read.Refused(var why) -> files.refuse(of.file(), why);
            case Manifest.Read.Understood(var manifest) -> each(of, manifest, inside, progress);
        }
    }

    private void each(Of of, Manifest manifest, Map<String, byte[]> inside, Progress progress) {
        var listed = manifest.applications();
        progress.total(listed.size());
        for (int i = progress.done(); i < listed.size(); i++) {
            int place = i + 1;
            var examined = examine.examine(examine.read(listed.get(i), of.file(), inside), inside);
            together.executeWithoutResult(_ -> {
                examine.settle(examined, place, of.doer());
                progress.done(place);
            });
        }
        files.tidy(of.file());
    }
}
