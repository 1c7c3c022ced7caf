package org.kaikaku.service.procedure.portal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.service.procedure.definition.Catalogues;
import org.springframework.stereotype.Service;

/**
 * Sets a rejected application right, as the applicant said when they were asked, and looks at it anew. What was attached is taken from the file that
 * it came in.
 */
@Service
class MendApplication {
    private final PortalApplications applications;
    private final PortalFiles files;
    private final ExamineApplication examine;
    private final Catalogues catalogues;
    private final Journal journal;

    MendApplication(
            PortalApplications applications,
            PortalFiles files,
            ExamineApplication examine,
            Catalogues catalogues,
            Journal journal) {
        this.applications = applications;
        this.files = files;
        this.examine = examine;
        this.catalogues = catalogues;
        this.journal = journal;
    }

    /** @return as it stands now; empty where there is none to mend, or it is a case already */
    Optional<PortalApplication> mend(String receipt, Map<String, String> answers, Actor actor) {
        var clean = SentAnswers.clean(answers);
        return settle(receipt, actor, of -> of.rejected(clean.values(), clean.wrong()));
    }

    /** After the city has published what was missing, such as the form. */
    Optional<PortalApplication> readAgain(String receipt, Actor actor) {
        return settle(receipt, actor, this::fromFile);
    }

    private Optional<PortalApplication> settle(
            String receipt, Actor actor, java.util.function.UnaryOperator<PortalApplication> how) {
        return applications.find(receipt).filter(found -> !found.isCase()).flatMap(found -> {
            journal.write(new Trace(actor.doer(), Act.CHANGE, "ポータルの申請の項目を直す", null, "portal/" + receipt));
            return examine.mend(examine.examine(how.apply(found), content(found)), actor.doer());
        });
    }

    private PortalApplication fromFile(PortalApplication found) {
        var inside = content(found);
        var city = catalogues.current().city().municipality().code().digits();
        return Manifest.read(inside, city) instanceof Manifest.Read.Understood(var manifest)
                ? manifest.applications().stream()
                        .filter(listed -> listed.receipt().equals(found.receipt()))
                        .findFirst()
                        .map(listed -> examine.read(listed, found.file(), inside))
                        .orElse(found)
                : found.rejected(found.answers(), List.of());
    }

    private Map<String, byte[]> content(PortalApplication found) {
        return files.content(found.file())
                .map(content ->
                        Archive.open(content) instanceof Archive.Opened(var inside) ? inside : Map.<String, byte[]>of())
                .orElse(Map.of());
    }
}
