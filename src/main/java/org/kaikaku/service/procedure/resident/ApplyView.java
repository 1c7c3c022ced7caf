package org.kaikaku.service.procedure.resident;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.Assurance;
import org.kaikaku.platform.language.Text;
import org.kaikaku.service.procedure.application.PaperProblem;
import org.kaikaku.service.procedure.interview.ToldFact;

/**
 * One confirmation for all.
 *
 * @param key idempotency key of this confirmation
 * @param done whether all that can go online has been submitted already
 * @param version of the interview, as it stands on this page
 * @param prove what must be proved before all of them can go; null where nothing more
 * @param problem what must be mended beside the papers, in the text's key; null where nothing
 * @param sure whether that was ticked when it was sent
 * @param largest megabytes that one file may have
 */
public record ApplyView(
        UUID id,
        String key,
        int version,
        List<Line> procedures,
        List<ToldFact> facts,
        boolean done,
        @Nullable Assurance prove,
        @Nullable String problem,
        boolean sure,
        int largest) {

    static ApplyView done(UUID id) {
        return new ApplyView(id, "", 0, List.of(), List.of(), true, null, null, false, 0);
    }

    /** Whether none of them can go before more is proved. */
    public boolean locked() {
        return procedures.stream().allMatch(Line::locked);
    }

    /**
     * @param ref procedure and index
     * @param subject which of several it is for
     * @param locked whether more must be proved before it can go
     */
    public record Line(
            String ref, Text title, @Nullable Text subject, boolean chosen, boolean locked, List<Paper> papers) {}

    /** The papers that keep it from going. */
    public List<Paper> wrong() {
        return procedures.stream()
                .flatMap(line -> line.papers().stream())
                .filter(paper -> paper.problem() != null)
                .toList();
    }

    /**
     * @param field name of the file input
     * @param accept media types that are taken, with commas
     * @param office programs whose files are taken too; mostly empty
     * @param held name of the file that waits since the page was sent before; null where none does
     */
    public record Paper(
            String field,
            Text label,
            boolean required,
            String accept,
            String office,
            @Nullable String held,
            @Nullable PaperProblem problem) {}
}
