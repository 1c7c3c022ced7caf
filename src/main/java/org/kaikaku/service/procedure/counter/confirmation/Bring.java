package org.kaikaku.service.procedure.counter.confirmation;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Unseen;
import org.kaikaku.platform.register.PersonId;
import org.kaikaku.platform.register.Register;
import org.kaikaku.platform.register.Resident;
import org.kaikaku.service.procedure.counter.Desk;
import org.kaikaku.service.procedure.counter.VisitLines;
import org.kaikaku.service.procedure.definition.Paper;
import org.kaikaku.service.procedure.interview.Match;
import org.springframework.stereotype.Component;

/** What somebody must still bring. Never what the city itself holds of them, nor what was seen when they were identified. */
@Component
class Bring {
    private static final Unseen WHY = new Unseen("ShowVisit, on whose page it stands, writes the line");

    private final Register register;

    Bring(Register register) {
        this.register = register;
    }

    List<WantedPaper> later(Desk desk, Match match, Set<String> handedOver) {
        var applicant = applicant(desk.talk().interview().people().applicant());
        var city = desk.talk().catalogue().city().municipality().name().ja();
        var papers = match.procedure().bring();
        return IntStream.range(0, papers.size())
                .filter(at -> wanted(papers.get(at), applicant, city))
                .mapToObj(at -> new WantedPaper(
                        VisitLines.key(match) + ":" + at, papers.get(at).text()))
                .filter(paper -> !handedOver.contains(paper.key()))
                .toList();
    }

    static boolean wanted(Paper paper, @Nullable Resident applicant, String city) {
        return !paper.identification()
                && switch (paper.heldByCity()) {
                    case null -> true;
                    case REGISTER -> applicant == null || !applicant.isLiving();
                    case HONSEKI -> applicant == null || !honseki(applicant).startsWith(city);
                };
    }

    /** Empty where the register does not have it, or keeps it to itself. */
    private static String honseki(Resident applicant) {
        return applicant.attributes().get("honseki") instanceof String place ? place : "";
    }

    private @Nullable Resident applicant(@Nullable String id) {
        return id == null ? null : register.person(new PersonId(id), WHY).orElse(null);
    }
}
